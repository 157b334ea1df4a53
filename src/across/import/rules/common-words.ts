// Words that Swedish official prose uses all the time, so that a rare word does not win over one of them.

/** With å, ä or ö. */
const dotted = `
  accepterad allmänhet allmänheten allmänna allmän allmänhetens alltså anhörigas ansågs anläggning anläggningar
  anläggningen anlägga anlagd anmärkning anmärkningar anpassning anställning anställningar ansåg används antågande
  arbetsför arbetslöshet arbetslös arbetslösa arbetsplatsförlagd arbetsgrupperna arbetsmarknadsåtgärder arvode attityd
  avgör avgörande avhjälpa avhålls avlösning avsåg avslår avslås avstår avslöja avtalsförhållanden avväga avvägning
  avvägningar båt båtar bakåt bära bär bärande bäst bedömde bedömdes bedömts bedömt bedömningarna befäl befintligt
  befolkningsökning begär begära begäran begärt begränsa begränsad begränsade begränsar begränsas begränsning
  begränsningar behålla behåller behållas behövande behövas behövde behövdes behövlig behövs behövt beklagar bekräfta
  bekräftar bekräftat belägen belägna beläget belägg belönades belöningen beräkna beräknad beräknade beräknar beräknas
  beräknat beräkning beräkningar berätta berättade berättas berättelse berättelser berättigad berättigade beröra berör
  berörde berört besöka besöker besökare besökarna besökte besök besöken besöket besöks besökt beslutsunderlag bestämma
  bestämmer bestäms bestämma bestämde bestämdes bestämmelse bestående bestånd betänkande betydelsefull beträffande betyg
  bibehålla biträder biträde bjöd bjöds blåsa blöta bokförd bokföring bostadslösa bostadslöshet brådskande brännande bråk
  bränder bränsle bröt bröd bröt brottslighet byggår byråkrati byggnadsår böjd böcker böckerna bön bönder dåligt dålig
  dåliga dåvarande däremot däribland därom därtill därvid dåd dräneringen dröja dröjer dröjt drömmar drömma döda död
  döden dölja döma dömd dörr dörrar dörren efterfråga efterfrågan efterfrågas efterhand efterhör efterlämna eftersträva
  eftersträvar efteråt efterträdare egenvård ekonomiområdet emellertid enhällig enhälligt enstå enhällighet enskildas
  ensamhushåll erhålla erhåller erhölls ersätta ersätter ersätts ersättas etablerad experimentår fält fälla fäller
  fälldes fälle fängelse fängelset fängelser färg färger färgen färre fär färja färd fäst fästa fäster fästs faställer
  fånga fångar fångas fåglar fågel får fåtal fåtalet fått fönster fönstret fönstren föda föddes född födda födelse
  födelseår följ följa följde följdes följas följd följden följder följaktligen följt följts fördes föranleda föranleder
  föranlett förankra förankrad förankrat förankring förbehåll förbehålla förbereda förbereder förberedd förberedda
  förberetts förberedande förbinda förbi förbindelse förbindelser förbjuda förbjuden förbjudet förbjuds förbli förblir
  förbruka förbrukning förbund förbundet förbättrade förbättrat förbättring förbättringen fördelade fördelaktig
  fördelaktigt fördelning fördelningen fördelar fördelarna fördjupa fördjupad fördjupade fördjupat fördjupning fördröja
  fördröjning fördubbla fördubblats föredrar föredrog föredragning förefaller föregås föregått föreläggande förelägganden
  föreläsning föreläsningar förena förenade förenat förenas förenklad förenkla förenklar föreningar föreningen
  föreningens föreningarna föreningslivet föreskrift föreskrifter föreskrifterna föreslå föreslog förestående företaget
  företagen företagare företagets företas företräder företräds förfaller förfarande förfarandet förfråga förfrågan
  förfrågningar förflytta förflyttning förgäves förhandla förhandlingar förhandling förhand förhållandet förhållanden
  förhållandena förhåller förhindrar förhindras förhoppning förhoppningar förhoppningen förhöjd förhör förknippad
  förklaras förklarade förklaring förklaringar förkorta förkortas förlora förlorade förlorad förlorar förlorats förlust
  förluster förlägga förlägger förlagd förlagda förlagts förlänga förlänger förlängas förlängdes förlängs förlängning
  förmedla förmedlar förmedling förmiddag förmiddagen förmiddagar förmodligen förmån förmåner förmår förnya förnyad
  förnyat förnyas förordar förordning förordningen förpliktad förr förra förrådet församling försedd förse förser försena
  försenad försenade försening förseningar försiktig försiktighet försiktigt förskoleklass förskoleklassen förskolläraren
  förskollärarna försköns förslås förstnämnda förstod förstår förstås förstöra förstörd förstörs förstärka förstärker
  förstärkt förstärkta förstärkning förstärks försvar försvara försvaret försvann försvinner försvunnit försvåra
  försvårar försvårade försäkra försäkrad försäkring försäkringar försäkringskassan försäljning försäljningen försämra
  försämrad försämrade försämrats försämring försämringar försöka försöker försökt försökte försöket försökets
  försöksverksamhet förtjäna förtjänar förtjänst förtydliga förtydligande förtydligas förtätning förtöjning förutom
  förutsatt förutsätter förutsätts förutse förutses förvalta förvaltar förvaltas förvandla förvandlas förvara förvaras
  förvaring förväg förväntan förväntas förväntar förväntningar förvåna förvånad föräldern förälder föräldraledig
  föräldrarna föräldrarnas föräldrars förändra förändrad förändrade förändrar förändras förändrats förändring
  förändringar förändringen förändringarna föröka framgå framgår framgått framhålla framhåller framhölls framhöll
  framhållit framställa framställda framställer framställs framställning framstår framträda framträdande framtagande
  framåtblick framöver framåtriktad frånvarande frånvaro frånvaron främjande främmande främsta fräsch frö frön fröken
  fråga frågade frågar frågas frågat frågeställning frågeställningar frågetecken frågorna fullgör fullgöra fullgörs
  förföljelse gå gått gående gång gånger gångerna gångbana gångbanor gångväg gångvägar gården gårdens gårdagens gälla
  gällde gällt gäst gäster gästerna gärningar gärning genomförandeplan genomförandeplaner genomförbart genomförs
  genomgång genomgången genomgår genomgått genomgående genomslag gjorts glädje glädja glädjande gläder glömma glömmer
  glömde glömd glömt gömma granskningsår gräns gränsen gränser gränserna gränssnitt gräs grävd gräva grön gröna grönt
  grönområden grönska grönyta grönytor gränd gråta grå grundvärderingar göm gör gåva gåvor gärde högstadiet hälsning
  hälsningar hälsosamma hälsosam hälsoläge hände händelse händelser händelsen händelserna händer händerna hänförs hänga
  hänger hängde hänsynen hänvisade hänvisas hänvisning hänvisat hämta hämtar hämtas hämtade hämtning härav häri häribland
  härigenom härvid härledas hårda hård hårt hårdare hårdast hållbarhetsmål hållning hållningen hållplats hållplatser
  håller hållas hög högst högskola högskolan högtryck höjas höjd höjda höjden höjdes höjs höjt höjning höjningar höger
  hörde hörs hört hörn hörsel hörselnedsättning höra hörande höghastighet höstas höstens höstterminen hävda hävdar hävs
  hälsade halvår halvåret halvårs handhåller huvudmän huvudmännen huvudmännens huvudsak hushåll hushållen hushållet
  hållits hårdvara hål iaktta iakttagelser iakttar ifrågasätta ifrågasätts ifrågasatt igång igångsatt ihåg inkomstår
  inlägg innehåll innehållet innehållande innehöll innehar inköp inköpt inköpta inköpen införandet införd införda
  infördes införs införts införa inför ingång ingången ingående ingått inrätta inrättades inrättas inrättande insänd
  inskränka inskränkning inställd inställda inställning inställt inställs intäkt intäkter intäkterna inträda inträde
  inträffa inträffade inträffar inträffat invända invändning invändningar invändigt invånare invånarantal inåt inlåning
  inlärd isär istället jämföras jämförbar jämförbara jämförs jämfört jämförde jämförs jämförelsevis jämna jämn jämnt
  jämte jämväl järn järnvägen jättebra jour klä kläder klädd klänning klättra knä kommunalråd kommunfullmäktig
  konkurrensutsätta kontrollår konsekvensanalys korttidsboende kräva krävde krävdes krävt krävande krånglig krångligt
  kränkande kränkning kränkningar kränkt kvälls kväll kvällar kvällen kvällarna kvällstid kvävning känd känner kännas
  kännedom kände kändes känns känt känsla känslan känslor känslig känsliga känslomässigt kärlek kärna kärnan
  kärnverksamhet kö kön köer könet köns könen köpa köper köpt köpte köps köp köpet kör köra körs körde körkort körbanan
  kött kylskåp källor källan källare källsortering kämpa kämpar kåren lånade lånar lånas lånat låset låsa låst låter låg
  låga lågt lägre lägst lägsta lägger lägesbild lägesrapport läggning lågstadiet läget lägena långa längs längsta långsam
  långsamt långsiktiga långsiktighet långtids långvarig långvariga längden lärdes lärare lärarna läraren lärarens
  lärarnas lärs lärt lärde läroplan läroplanen lärling läromål läsa läsår läsåret läser läses läsning läsningen läst
  läste läsbar läsare läkare läkaren läkemedel lämna lämnar lämpar lämpligt lämpligen lämpligaste lämplighet länge längre
  länkar länk länders länder länderna lättare lätt lätta lättast lättillgänglig lättläst lättlästa läxhjälp läxor läxa
  läckage läcka lön lönen löner lönsam lönsamhet löpa löper löpt löser löses löst löstes lösningen lösningarna löfte
  löften lövträd lördagar lördag lördags mål måla målad målade målar målats målning mållös målgruppens målinriktat
  målbild målmedveten måndagar måndags månads månaderna månatlig månatligen mångfald mångfalden mångsidig måna mån mår må
  mått måtten måttet måttlig mångårig mångårigt mängd mängden mängder männen mäns män människans människornas människors
  människorna märka märker märks märkte märkt märkning märklig mätning mätningar mätningen mätningarna mätbar mätbara
  mäts mätt mätte mätas mätare mälardalen möblering möbler möda mödrar mödra mödravård möjligaste möjliggör möjliggöra
  möjliggjort möjligheten möjligheterna möjligheter möjlighet möjlig möjligt möjliga möta möter möts möttes mött mötte
  mötet möten mötena mötets mötesplats mötesplatser mötesplatsen mönster mörk mörka mörker mörkt myndighetsutövning
  myndighetsutövningen någon någonstans någonsin någonting något några nå nådde nåddes når nås nått nämligen nämnas
  nämnda nämnde nämner nämns nämnt nämndens nämnden nämnderna nämndernas nämnders näppeligen när nära närhet närheten
  närliggande närmare närmast närmaste närmiljö närmiljön närområde närområdet närstående närståendes närvara närvarande
  närvaro närvaron näringsliv näringslivets näringsidkare näst nästa nästan nästkommande nätter nätverk nätverket
  nätverken nätterna nät nätet nödlägen nöd nödvändig nödvändiga nödvändigt nödvändigheten nödvändigtvis nöje nöjd nöjda
  nöjdare nöjdhet nöjt nuläge nuläget nyår nätupplaga oberäknelig oförmåga oförutsedda oförändrad oförändrat oklarhet
  olägenhet olägenheter olämplig olämpligt områdets området områdena områden område ombudsmän omfång omfånget omgång
  omgången omgående områdesvis omgärda omhändertagande omhändertagen omhändertagna omlagd omläggning omprövning omprövas
  omröstning omställning omställningen omsättning omvärld omvärlden omvårdnad omvårdnaden omöjlig omöjligt onödig onödiga
  onödigt oöverträffad ord oroväckande orsakssammanhang otillfredsställande otillgänglig otillräcklig otillräckligt
  oväntad oväntat oåterkallelig parlör pågå pågår pågående pågått pågick påbörja påbörjad påbörjade påbörjas påbörjat
  påbörjats pådrivande påfrestande påföljande påföljd påkallar påkallat påkoppling pålagd påminna påminner påminnelse
  påpeka påpekade påpekande påpekanden påpekar påpekas påstå påstås påstår påstående påtagligt påtaglig påtala påtalat
  påverka påverkade påverkan påverkar påverkas påverkat påvisa påvisar påvisats på placeringsår plåster planlösning pröva
  prövad prövar prövas prövats prövning prövningen prövningar prövotid präglas prägla präglar prägel preliminär
  preliminära preliminärt processtöd programförslag projektår råd rådet rådets rådande råder rådgivning rådgivande
  rådgivare rådgöra råka råkar råkat råvara råvaror räcka räcker räckt räckvidd rädd rädda räddning räddningstjänst
  räddningstjänsten räkna räknar räknas räknat räkning räkningar räkenskaper räkenskapsår rätt rätta rättad rättar rättas
  rätten rättighet rättigheter rättigheterna rättelse rättelser rättslig rättsliga rättsligt rättspraxis rättssäker
  rättssäkert rättssäkerhet rättssäkerheten rättvis rättvisa rättvist ränta räntor röd röda rök rökning röra rörande rörd
  rörelse rörelsen rörelsehinder rörelseförmåga rörlig rörliga rörlighet rör rört rörs röst rösta röstar röster rösterna
  röstning röstade riktvärde riktvärden röja röjer röjs röjning riskgrupperna rådhuset så sådan sådana sådant således
  såväl såg sågs såsom såvida sår sårbar sårbara sårbarhet sälja säljer säljs säker säkert säkra säkras säkrare säkerhet
  säkerheten säkerhets säkerställ säkerställa säkerställande säkerställas säkerställer säkerställs säkerställt säga säger
  sägas sägs sägna säkrade sällan sällskap sällsynt sämre sämst sända sänder sänds sänt sänka sänker sänks sänkt sänkta
  sänkning sär särdeles särskild särskilda särskilt särskiljer säte sätt sätta sättas sätter sättet sätts sättning säsong
  säsonger säsongen säng sängen söder södra sök söka söker söks sökt sökte sökande sökanden sökandena sömn söndag
  söndagar söndags sönder sörja sörjer samarbetspartner samförstånd samhällsplanering samhällsbyggnad
  samhällsbyggnadsnämnd samhällen samhälle samhällsservice samhällsnyttan sammanhållen sammanhållning sammanhållna
  sammanställa sammanställd sammanställda sammanställer sammanställning sammanställningen sammanställs sammanträda
  sammanträde sammanträdet sammanträden sammanträdets sammanträdesdag sammanträdesdatum sammanträdesplats sammansättning
  samråd samrådet samråda samråder självklar självklara självklart självständig självständiga självständigt
  självständighet självbestämmande självkänsla själv själva självt sjö sjöar sjön sjöfart sjukfrånvaro sjukfrånvaron
  sjuksköterskor sjuksköterskan sjuksköterskorna sjukgymnast skadegörelse skäl skälen skälet skäligen skälig skäligt
  skäliga skämma skärpa skärpning skärpta skärps skärgård skärm skära skåp skåda skön sköna skör sköra sköt sköta sköter
  sköts skött skötsel skötseln skötte skötas skyldighet skyltning skolår skolgård skolgården skolgårdar skolgång
  skolgången skollärare skräddarsydd skräp skräpa skrämmande skötselplan slå slår slås slåss slöjd slöseri släcka släkt
  släktingar släpa släppa släpper släpps släppt släpp slöt snabbväxande snö snön snöröjning småbarn småbarns små
  småskalig småskaliga smärta smärtor smörgås spår spårvagn spåra spåren spänd spännande spänning spänna språk språken
  språket språklig språkliga språkligt språkutveckling språkval stå stål står stånd ståndpunkt ställ ställa ställas
  ställd ställda ställde ställdes ställer ställning ställningen ställningar ställningstagande ställningstaganden ställs
  ställt ställts ställen städa städar städas städning städning stämma stämde stämmer stämning stämt stänga stänger stängd
  stängda stängs stängt stängsel stärka stärker stärks stärkt stärkande stärkts städer städerna städers ständig ständiga
  ständigt större störst största störa stör störd störning störningar störningen stöd stöda stöder stödja stödjer
  stödjande stöds stödet stöden stött stötta stöttar stöttning stöttas stödinsatser stödperson stödpersonen ståtlig
  storstäder stråk stråken sträcka sträckan sträcker sträckor sträckt sträng sträva strävan strävar strö strömmen ström
  styrelseledamöter större stämpel svår svåra svårare svåraste svårast svårt svårighet svårigheter svårigheterna
  svårigheten svåröverskådlig svärd sväng svängde synnedsättning synsätt synsättet syskon sysselsättning sysselsättningen
  säkerhetsställa sträckning så tackåtgärd tå tåg tågen tål tåla tålamod tålig tår tätare tätort tät täta täcka täcker
  täcks täckt täckning tänder tänka tänker tänkbar tänkbara tänkt tänkta tänkte tänkande täppa tävla tävlan tävlar
  tävling tävlingen tävlingar tävlingarna tävlingens tidsåtgång tidsåtgången tidsförskjutning tiggeri tillbörligt
  tillfälle tillfället tillfällen tillfällig tillfälliga tillfälligt tillfälligtvis tillfråga tillfrågad tillfrågade
  tillfrågas tillföra tillför tillförs tillförd tillfört tillföras tillförlitligt tillförsel tillförsäkra tillförsikt
  tillgå tillgång tillgången tillgångar tillgångarna tillgänglig tillgängliga tillgängligt tillgänglighet
  tillgängligheten tillgängliggöra tillgår tillgodoräkna tillhanda tillhandahålla tillhandahåller tillhandahålls
  tillhandahållande tillhör tillhöra tillhörande tillhörighet tillhörde tillkännage tillkännages tillkännagivande
  tillkännagivits tillkännage tillmötesgå tillmötesgående tillräcklig tillräckliga tillräckligt tillråda tillråds
  tillsätta tillsätter tillsätts tillstå tillstånd tillståndet tillstyrkande tillsyn tillströmning tillvarata
  tillvägagångssätt tillväxt tillväxten tillåta tillåten tillåtet tillåtna tillåts tillåter tillägg tillägga tilläggs
  tilläggsanslag tillämpa tillämpar tillämpas tillämpad tillämpade tillämpning tillämpningen tillämplig tillämpliga
  tillämpats tjäna tjänar tjänade tjänst tjänsten tjänster tjänsterna tjänstens tjänstgör tjänstgöra tjänstgöring
  tjänstgöringen tjänstgörande tjänsteman tjänstemän tjänstemännen tjänsteresor tjänstgöringstid träd träda träder träden
  träna tränar tränas träning träningen träffa träffar träffas träffade träffat träffats träff träffar träffen trädgårdar
  trädgården trångboddhet trång trånga trä trött trötta trösta tröst tröskel tröskeln tryckår tvärs tvärtom tvärtemot
  tvärsektoriell tvärprofessionell tvärprofessionella tvätt tvätta tvättar tvättning tvåa två tvåspråkig tvåspråkighet
  tvinga tvång tvåårig tydliggör tydliggöra tydliggörs tänkvärd tystnadsplikt tålmodig tålmodigt underhålla underhålls
  underhållet underlåta underlåtenhet underlätta underlättar underlättas underlättade undersöka undersöker undersöks
  undersökt undersökte undersökning undersökningen undersökningar undersökningarna undersköterska undersköterskor
  undersköterskorna underställd underställda understödja understöd undgå undgår upphäva upphävs upphävande upphör upphöra
  upphörde upphört upphörande upplåta upplåter upplåts upplåtelse uppnå uppnår uppnås uppnått uppnåtts uppnådde uppnåddes
  uppgå uppgår uppgått uppföljning uppföljningen uppföljningar uppföljningarna uppföra uppför uppförs uppförd uppfördes
  uppförande uppfånga uppmärksam uppmärksamhet uppmärksamheten uppmärksamma uppmärksammar uppmärksammas uppmärksammade
  uppmärksammad uppmärksammades uppmärksammat uppmärksammats uppmätt uppmätta uppräkning upprätta upprättad upprättade
  upprättar upprättas upprättat upprättats upprättande upprätthålla upprätthåller upprätthålls upprörd uppskjutning
  uppstå uppstår uppstått uppstående uppsättning uppsåt uppsägning uppsökande uppsöka uppåt uppväga uppväger uppväxt
  uppväxten urskilja urvalsgrund utanför utbildningsår utbyggnadsår utdragsbestyrkande utefter utesluta uteslutande
  utföra utför utförs utförd utförda utfördes utföras utförande utförandet utförare utföraren utförarna utförarens
  utförlig utförliga utförligt utfört utförts utgå utgår utgående utgåva utgått utgångspunkt utgångspunkten
  utgångspunkter utgör utgöra utgörs utgöras utgjorde utgångna uthållig uthållighet uthålligt utlåtande utlåtanden
  utlåtandet utlåning utlåningen utlägg utlämna utlämnas utlämnande utländsk utländska utmärka utmärker utmärkt utmärkta
  utmärkande utmärkelse utmärkelsen utmärkelser utnyttja utomstående utpräglad utpräglat utreder uträtta utrymmesbrist
  utrymmen utsläpp utsläppen utspädd utställning utställningar utställningen utsträckning utsträckt utsätta utsätts
  utsatthet utsökt uttrycka utveckla utvärdera utvärderad utvärderar utvärderas utvärderat utvärderats utvärdering
  utvärderingen utvärderingar utvärderingarna utväg utvägar utåt utåtriktad utåtriktat utökad utökade utöka utökar utökas
  utökat utökning utöva utövar utövas utövande utövare utöver vägas vägar vägarna vägd vägde väger väggar väggen väggarna
  vägleda vägleder vägledande vägledare vägra vägrar vägrade vägs vägts väja väl väldigt väldig välfungerande välgörenhet
  väljas väljare välja väljer väljs välmående välmotiverad välmotiverat vända vändning vändes vänds vänja vän vänlig
  vänliga vänligt vänner vänster vänta väntade väntan väntas väntat väntelista väntetid väntetider väntetiden värd värda
  värde värdegrunden värdegrundsarbete värdera värderar värderas värdering värderingen värdet värden värdeskapande värdig
  värdiga värdigt värdighet värdigheten värka värld världens världskrig värma värme värmen värmebölja värna värnar värre
  värst värsta väsentlig väsentliga väsentligen väsentligt väsen väska väst västra väster västerut vått våt våta väv vävs
  växande växla växlar växling växlande växt växter växterna växte växtlighet växthus vätska våldsam våld våldet
  våldsutsatt våldsutsatta vålla vållar vånda våningar våning våningen våra vård vårdande vårdas vårdar vårdare vårdbehov
  vårdboende vårdboenden vårdcentral vårdcentralen vårdcentraler vårdgivare vårdnad vårdnadshavare vårdnadshavaren
  vårdnadshavarna vårdnadshavares vårdplats vårdtagare vårens vårt vårterminen våras våren vår vågar vågade
  yrkesförberedande ytterligare yttersta yttrandefrihet yttrandet yttranden ändamål ändamålet ändamålsenlig
  ändamålsenliga ändamålsenligt ända ände änden ändrad ändrade ändrades ändrar ändrat ändrats ändringen ändringarna
  ändtligen ängar ängen äng ägare ägaren ägarna ägarens ägd ägda ägde ägnar ägna ägnas ägnade ägo ägt äkta äldres äldste
  äldsta älska älskar älskad älvar ämbete ämbetet ämnar ämnad ämnade ämnena ämnet ännu äntligen äpple äppelträd ära ärade
  ärendehantering ärendegången ärligt ärlig ärlighet ärva ärvd äta äter ätas åtföljas åtföljs äts även äventyra äventyr
  ätstörning å åberopa åberopar åka åker åks åkt åldern åldersgrupp åldersgrupper åldras åldrande åldrarna åligger
  åliggande ålägga åläggs ålägger ålderdom ålders åminnelse ånga ångest ångra ånyo årens årets årlig årligt årligen årets
  årgång årgångar årskurs årskurser årskursen årskull årskullar årsredovisning årsredovisningen årsarbetare årsskifte
  årsskiftet årstid årstider årsvis årtal årtionde årtionden årtiondet åsamka åsamkas åsido åsikt åsikter åsikten
  åskådare åskådlig åskådliggöra åstad åstadkomma åstadkommer åstadkommit åstadkoms åsyfta åsyftar åta åtagande åtagit
  åtar åtal åter återanvända återanvändning återbetala återbetalning återbesök återfall återfinns återfå återfått återge
  återger återgå återgår återgång återhämta återhämtning återhållsam återigen återinföra återkalla återkallas
  återkommande återkom återkomma återkommit återkoppla återkopplar återlämna återremitterar återrapportera
  återrapporteras återse återspegla återspeglar återspeglas återstod återstoden återstående återställa återställd
  återställas återställande återta återuppta återupptas återvända återvänder återvände återvinna återvinning
  återvinningen återväxt åtföljande åtgå åtgång åtgår åtgärda åtgärdad åtgärdade åtgärdar åtgärdas åtgärdat åtgärdats
  åtgärden åtgärdens åtgärdernas åtkomlig åtkomst åtlyda åtminstone åtnjuta åtnjuter åtskilliga åtskilligt åtskillnad
  åtta åttio åttonde åverkan ö öar öde ödmjuk ödmjuka ödmjukhet öga ögat ögon ögonen ögonblick ögonblicket ökade ökades
  ökande ökas ökat ökats ökning ökningen ökningar öm ömsesidig ömsesidiga ömsesidigt önskar önskas önskat önskemålet
  önskemålen önskvärd önskvärda önskvärt öppenhet öppenheten öppettid öppettiderna öppna öppnad öppnade öppnades
  öppnandet öppnar öppnas öppnat öppnats öppning öppningen ör öra öron öre öser östra öster österut öva övade övar övas
  övat över överallt överbelastad överblicka överbrygga överdrift överdriva överdriven överdrivna överdrivet
  överenskommelse överenskommelsen överenskommelser överenskommen överenskomna överenskommet överens överensstämma
  överensstämmelse överensstämmer överfull överföra överför överförd överförda överföring överförs överfört överförts
  överföras överge överger övergick övergripande övergå övergång övergången övergångar övergår övergångsställe
  övergångsställen överhuvud överklaga överklagan överklagande överklaganden överklagar överklagas överklagat överklagad
  överlag överlast överleva överlever överlevnad överlåta överlåter överlåts överlåtelse överlägga överlägger
  överläggning överläggningar överlägsen överlämna överlämnar överlämnas överlämnande överlämnades överlämnat överordnad
  överordnade överraskad överraskande överraskning överse överskott överskottet överskrida överskrider överskridits
  överskrids översikten översiktlig översiktliga översiktligt översiktsplan översiktsplanen översyn översynen översända
  översänder översänds översätta översätter översättning översättningar översätts översvämning övertag överta övertar
  övertid övertidsarbete övertog övertyga övertygad övertygade övertygande övertygelse övertyga överviktig övervikt
  övervinna övervintra överväg överväga övervägande övervägs övervägas överväger övervägningar övningar övning övningen
  övrigas öva hänt hinna bättra mänsklig mänskliga mänskligt mänskligheten lån låneobjekt lånet lånen böcker tråd tråkig
  tråkigt färska färsk fräscha kännbar kännbart förlåta hjälpt hjälpte hjälpas hjälpmedel hjälpsam hjälpinsatser hjälten
  hjärta hjärtat hjärtlig hjärtligt sällskapet frukostmöte såg såga sågar sådd så såddes samlas läker läka läkte lås mör
  mös dröm hö höet smör smälta nöta mössa mössor väta vätt värk bänk bänkar bänkarna stänk tränad blåser blå blått gräva
  näve näring näringen näringsrik näringsämnen lägenheten lägenheterna språkcafé tvåtredjedelar nätdejting trögt trög
  hörda mötes mötesordförande möteskultur avgå avgår avgång avgångar uppgång nedgång nedgången nedlägga nedläggning
  nedsättning nedsatt nedåt upptäcka upptäcker upptäckt upptäckte upptäcks upptäckts orsak ifrån därutav varpå härom
  hädanefter förrän förhoppningsvis fån fått ofrånkomlig ofrånkomligt vare sålunda sådär härnäst härmed härifrån här där
  då när hur än å`

/** Without å, ä and ö, though a word with them lies near. */
const plain = `
  dnr nr kl tkr mnkr mkr kap st resp bl ca dvs ev exkl inkl osv etc mm pga tel tfn tf vd it sid avd fd jfr milj adm inst
  kap bil fig tab obs wc cd innebar bitar beror brinnande filt formar gillar grind hinder huvudman kant kanter kon list
  liter liga mil mitten minnen ombudsman rider raka rika sitta sitter satt sittning skolar slippa slipper slapp slakt
  spinning statlig statliga tilliten tillits tippa tappa utsatta utsatt utsatts vinner vinster vind vindar vild vilda vin
  vardera varna varnar miljon tagen titt titta tittar marker tavla tavlan tavlor spara sparas sparar skrapa skida skidor
  saga sagor skalet laga lagas lagat lagar linje linjer mossa nota ode oron akt andras bankar ilska lina lita litar villa
  vinna virka viska smarta starta startar hitta hittar visa visar skilja skiljer bilda bildar bildas minnas springa
  springer ringa ringer rita ritar stanna stannar hamna hamnar samla samlas samlar handla handlar landa kasta kastar hatt
  hund hundar katt rand klass klasser fall falla fallit mina dina sina flit flitig ligga ligger legat dikt tillit frist
  bilar bygga bygger bror sorg orsak rik rikt brist brister ris risk risker vinkel inkomst insats vikt vikter slita slits
  slitage gitarr fisk fiskar linser skift skiftar stift sticka stiga stiger steg svit kvitto vecka virus binda binder
  vistas vistelse vittne sikt sikte visst tidig frida nick prick kostar kort korta kolla bolag skogar toner tolkar tolka
  bonus fond fonder forum motor konto kontor komma konst person norm normer arbetslaget laget lagets datorer satsa satsar
  passar masker saknar saknas saknat saknad tagits langning hallen kanal kanaler kamera samtal lagring pausar haft hals
  bakre ramar kal kam ram rar sak sakta takt tar taxa varm vass av att ett en den det de dem deras denna detta dessa som
  till med om ut in vid under efter mellan mot utan hos per via bland enligt inom utom samt eller och men utan ty så att
  vi ni han hon de dem sig sin sitt sina min mitt mina din ditt dina oss er ert era hans hennes dess deras vars vilken
  vilket vilka vem vad var vart varje varken vare ha har hade haft vara var varit blir blev blivit kan kunde kunnat ska
  skulle skall vill ville velat bli ge ger gav gett givit ta tar tog tagit se ser sett sedd sedda sedan ses kom kommer
  kommit komma gick gjort gjorde gjorts lade lagt lagts lades stor stora stort storlek fast fasta fastslog fall fallet
  fallen faller fatta fel felet dag dagar dagen dagens dagarna dit hit ditt hem hemma hemmet hand handen hel hela helt
  hans hall hallen hals halt ham halv halva hot hota hotar land landet landets lag lagar lagen lagens lagt lager lagret
  last laster lasta lista listor lika like lik likt liknande lokal lokaler lokalt lockar lugn lugnt luft lust mat maten
  mall mallar mallen man mannen mark marken marknad marknaden mars maj med medel medlem medlemmar mer mera mest mesta
  mindre minst minsta minska mor moder mod namn namnet namnges nation natt natten natur ner nog norr norra nu ny nya nytt
  nyss nytta num ofta om ombud ond ont ord ordet orden order ordning ort orten orter oro orsak os oss par paret park
  parker part parter pass passa passar plan plats pris priset prov prova provar punkt rad raden rader rak rakt rak ram
  ramar ramen rand rast rent ren rena rest resten resa ro rop ros rot rum rummet rund runt sade sak saken saker sal salen
  sats satsa sent sen sena sex sida sidan sidor sist sista skall skada skador skadas skola skolor skor skrev skrift slag
  slaget slut slutet som sommar sort soft sol sot sund stad staden stark stat staten start still stil stol stolar stor
  stopp strax stund syd syn syfte tack tackar tal talar talet talas talat tala tagit tid tiden tider till tio tills tog
  ton topp tom tomma torg torn torr torra tre trend tro tror trott tur tusen typ tyst tystnad tyskt ur ute utan var vara
  varit vanlig vanliga vanligt vatten vattnet vana vanan varm varma vart vem verk veta vet vid viss vissa visst vit vita
  vitt vila vilja volym vore val valet valen vald valda valts vaken vakt valv allt alla all annan annat andra alls antal
  ansvar ark arm art arter arten arv ask bar bara barn barnen barnens bas bad bada bak band banan bana bank bara bart bil
  bilar bilen bild bilder bit bo bor bodde bok bord bort borta borde bra brast bred brett brist bro bror brott bruk
  brukar bruka by bygg byta byts dal del delar delen dels dom domen dos dot dra drar drag drog drift driva driver dubbel
  eld ena ens ett enda energi fader fart farten fara faran faror fem fick film fin fina finna finns flera flest flytta
  folk form fort fortsatt fot fotboll fram fred fri fria fritt frisk frost full fullt fyra fram gammal gamla gata gatan
  gator glad glas god goda gott gram grav grov grova grund grupp golv gul gult har hatt hav hur hus huset hund hundra
  inga ingen inget inte inom ja jag jord jobb juni juli karta klar klara klart klass knapp kol kort korta kost kostar
  kopp kopia kraft krav krets krig kropp kund kunna kurs kurser kust kvar kvinna kvinnor kvart kvarter lek leka leken led
  leda leder lever liv livet lov ljus ljud ljudet rester last boll bolla kalla kallas kallad kallt kall kallar kallades
  lampa larm larmet larv mast matta mask massa maskin orka orkar orkat packa pack pals post posten rapport sand sann
  sanna sant skott skotta slot slott svag svaga svar svara svaret svarar tacka tackas tand trakt trad vack vagn vagnar
  vaxar ville`

/** Words that stand in every other sentence. */
const most = `
  ändå även året fullmäktige lärdomen lärdom inspektörer skolsköterska skolsköterskan kökspersonal likväl ställts öppet
  någon också nästan förra är för på så även också från när där då år får få går gå gör göra två både många måste någon
  något några själv själva före över än åt första först större bättre vård stöd sätt sätta mål rätt väl behöver under
  våra vårt sådan sådana därför kväll tjänst rör ställa läsa hälsa ängar ängarna återfall måltiderna måltid förhinder
  växer öva så såg låg lön nöjd lär hjälp tänka tänker svåra svår öka hösten lära svårt gång gången hög höga håller hålla
  lägger lägga följer följa möter möte både även annars hör själv måste större`

/** Words of the list that nobody writes in a paper, though damaged ones often look like them. */
const unmeant =
  'oppen hor haller lagga gora mojlig ven ver tvi gir pi si di fi gi ki ir ar dar nar hor lar ror sor ats gra fre ret fle dirv sma gor'

/** Which of two everyday words it was, nobody can tell by the word alone. */
export const commonDotted: ReadonlySet<string> = setOf(dotted)
export const neverMeant: ReadonlySet<string> = setOf(unmeant)
export const everywhere: ReadonlySet<string> = setOf(most)
export const commonPlain: ReadonlySet<string> = setOf(plain)

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}
