// The words of Swedish board papers, so that a damaged one is known again.

/** Words that damage often strikes. A word not listed here is left as it stands. */
const struck = `
  hålls hölls hållits låta låtit familjebostäder familjebostäders äldreomsorgsavdelningen förskoleavdelning måltidsservice
  stället istället ställe tillkännagavs uppsättande nedtagande anslagstavlan inkommet ändrats tidsplanen söderort
  är för får å åt år året åren årets års åriga årlig årliga årligen åtagande åtaganden åtgärd åtgärder åtgärderna
  återkoppling återkopplingen återkopplingstillfälle återkopplingstillfället återföring återföringen återremiss
  återremissen återremittera återremitterar återremitteras återremitterade återremitterats återremitterat åldrar
  ålder ändamål ändra ändras ändring ändringar ändå än ännu även äga äger ägare äldre äldres äldreomsorg
  äldreomsorgen äldreomsorgens äldreboende äldreboendet äldrenämnd äldrenämnden äldreförvaltningen ärende ärenden
  ärendena ärendet ärendets ärendebeskrivning ämne ämnen öka ökad ökade ökar öppen öppet öppna över överblick överens
  översikt övervägande övrig övriga övrigt önska önskad önskade önskar önskemål överförmyndarnämnden öster belägg
  belöna belönas belönar belönade belöning beröm berörd berörda berörs bifölls behöver behörig behörighet bedöma
  bedöms bedömas bedömdes bedömning bedömningar bedömningen bedömningarna bedömningsunderlag bedömningsunderlaget
  bedömare bedömer bestå består bestämt bestämmelser biträdande bistånd biståndet bordlägga bordlägger bordlägges
  bordläggs bordlade bordläggning bordläggningen både böra bör början börjar båda bägge bästa bättre då där därav
  därefter därför därifrån därmed därpå därtill därutöver dåvarande enskild enhetsöverskridande erhåller erhållit
  ersättare ersättaryttrande ersättning fastställa fastställd fastställda fastställer fastställs fortsätta fortsätter
  framåt framgångsrik framgångsrika framgångsrikt framför framförallt framtagna frågan frågor frågorna fråga från
  främja främjar främst få fått följa följande följer följs föra förutsatt förbereda förberedelser förbättra
  förbättrar förbättras förbättring förbättringar förbättringsarbete förbättringsområden förebild förebilder
  förebildlig förebyggande föredra föredragande föregående föreligger föreslagen föreslagna föreslå föreslår föreslås
  föreslogs förening föreståndare företag företrädare förevisa förfogande förhållande förhållningssätt förhindra
  förklara förklarar förkortat förlängd förmåga förnyelse förskola förskolan förskolans förskolor förskolorna
  förskolornas förskole förskoleavdelningen förskoleförvaltningen förskolenämnd förskolenämnden förskolenämndens
  förskollärare försök först första försörjning försörjningen förslag förslaget förslagen förstå förståelse
  förtroende förtroendevalda förteckning förut förutom förutsättning förutsättningar förvaltare förvaltning
  förvaltningar förvaltningarna förvaltningen förvaltningens förvaltningarnas förvaltningschef förvaltningsgrupp
  förvaltningsgruppen förvaltningsdirektör förvänta förväntad förväntan förväntat förväntningar förväntningarna före
  förts föras förs fördes fört förhand förordnad föräldrar föräldra genomföra genomförs genomförd genomförda
  genomförde genomfördes genomförande genomförandet genomgå gå går gång gången gånger gällande gäller gärna gör göra
  görs göras gjorda grundläggande gränsöverskridande gymnasienämnden gård gården gårdar handlägga handläggare
  handläggaren handläggs handläggning hälften hälsa hälsan hälsans hälso hälsoskydd hälsoskyddsnämnden hålla håller
  hållbar hållbara hållbarhet hållbart hålls hållas hållen hållit hållits hög höga högre högsta högtidlig högtidliga
  höja höjer höra hör hänföra hänsyn hänvisa hänvisar här hända håll hårt höst hösten inflytande införa införs
  införande inför inlämna inlämnad inlämnade inlämnat inlämnas inlämning inlämningen innebär innehåll innehålla innehåller
  invånare invånarna invånarnas invånares inrätta insända insändas inspirationsmaterial jämföra jämförelse
  jämförelser jämlik jämlikhet jämställd jämställda jämställdhet jämställdhetsanalys jämställdhetsanalysen jäv
  järnväg kommunfullmäktige kommunfullmäktiges kulturförvaltningen kulturnämnd kulturnämnden kulturnämndens
  kunskapsområden kräva kräver krävs kvalitetsutmärkelse kvalitetsutmärkelsen kvalitetsutmärkelsens
  kvalitetsutmärkelser kvalitetsutmärkelserna kyrkogårdsnämnden känd kända känna känner känsla kännedom kär kön
  ledamöter ledamöterna likställd likställighet lokalförsörjning långsiktig långsiktiga långsiktigt lång långt låg
  låna läge läget lägga lägger läggas läggs lämna lämnad lämnade lämnades lämnar lämnas lämnat lämnats lämplig
  lämpliga län längd länge längre läns läroprocess läromaterial lära lärande lärandet lärare lärdomar läsa läser
  löpande lösa lösning lösningar lördag lördagen maj mål målen målet målgrupp målgruppen målgrupper målgruppernas
  måluppfyllelse målsättning månad månaden månader måndag måndagen måste många mått människa människor mäta mäter
  mätning mätningar märke märkt möta möte mötet möten möjlig möjliga möjliggör möjlighet möjligheter möjligheten
  möjligt mönster miljö miljönämnden miljöförvaltningen miljön medför medföra mångfald män myndighetsutövning
  myndighetsutövningen nå nås nåtts någon något några når nämna nämnd nämnda nämnden nämndens nämnder nämnderna
  nämndernas nämndmöte nämndmötet nämndsammanträde nämndsammanträdet nämndsekreterare nämndsekreteraren nämnds nämns
  när nära närmare närmast närvara närvarande närvarar närvaro näringsliv nästa nödvändig nöjd nöjda nöjdhet ny
  område området områden områdena områdets ordförande ordföranden ordförandes organisationsförändring omvärld
  omvärlden på påbörja påbörjas pågå pågående pågår påverka påverkan påverkar pris pedagogisk platsbesök platsbesöket
  remissbehandlat resursutnyttjande råd råda rådgivning rätt rätta rättelse rättigheter rättsäker rättssäker
  rättssäkerhet räkna räknas röst rösta röster röra rörande rör rörelse rörelsehinder redogörelse redogörelsen
  redogör sammanträda sammanträde sammanträden sammanträder sammanträdet sammanträdes sammanträdesdag
  sammanträdesdatum sammanhållen samråd samråda samverkansråd socialdirektör socialdirektören socialförvaltningen
  socialförvaltningens socialförvaltning socialnämnd socialnämnden socialnämndens socialtjänst socialtjänsten
  socialtjänstens socialtjänstnämnden socialtjänstlagen stadsdelsdirektör stadsdelsdirektören stadsdelsförvaltning
  stadsdelsförvaltningar stadsdelsförvaltningen stadsdelsförvaltningens stadsdelsförvaltningarna stadsdelsnämnd
  stadsdelsnämnder stadsdelsnämnden stadsdelsnämndens stadsdelsnämnds stadsdelsnämnderna stadsdelsområde
  stadsdelsområdet stadsdirektör stadsdirektören stadsövergripande stadsbyggnadsnämnden ställa ställd ställer ställs
  ställning ständig ständiga ständigt stärka stärker stärks stöd stödja stödet stöder stöds större största står stå
  svår svåra svårt säga säger säker säkerhet säkerställ säkerställa säkerställer säkerställs särskild särskilda
  särskilt sätt sätta sätter sättet sända sänds säte sånt så såväl såsom sådan sådana sådant således söder söka söker
  sökande serviceförvaltningen servicenämnden självständig självstyre skäl skola styrelsemöte styrelsemötet
  stadsmiljö tillämpa tillämpar tillämpas tillämpning tillhandahålla tillhandahåller tillhör tillhöra tillhörande
  tillträda tillförordnad tillfälle tillfället tillgänglig tillgänglighet tillkännage tillkännages tillkännagivande
  tillkännagivits tillsätta tillväxt tid tidsfrist tjänst tjänsten tjänster tjänsteman tjänstemän tjänsterna
  tjänsteutlåtande tjänsteutlåtandet tjänar tjänsteutlåtanden trafiknämnden träd träda träff träffa träffar
  träffpunkt träffpunkten trygghet två tänka tänkt täcka tävla tävlar tävling tävlingen tävlingar tävlingsbidrag
  tävlingsbidraget tävlingsbidragen tävlingsklass tävlingsklasser tävlingsklasserna tydliggör tydliggöra tydliggörs
  synliggör synliggöra synliggörs genomlysning underlätta underlättar underställd undersökning undersökningar
  uppfölja uppföljning uppföljningar uppföljningen uppföljningsmetod uppföljningsmetoder uppmärksamma uppmärksammar
  uppmärksammas uppmärksammats uppnå uppnår uppnås uppnådda uppgå uppgår uppläsning upprätta upprättad upprättas
  utbildningsförvaltning utbildningsförvaltningen utbildningsnämnd utbildningsnämnden utbildningsnämndens
  utbildningsdirektör grundskoledirektör äldredirektör kulturdirektör utgå utgår utgångspunkt utgör utgöra utför
  utföra utförare utförs utifrån utmärkelse utmärkelsen utmärkelsens utmärkelser utmärkelserna utökad utöva utöver
  utnämna utvärdera utvärdering utvecklingsområde utvecklingsområden exploateringsnämnden fastighetsnämnden
  idrottsnämnden arbetsmarknadsnämnden arbetsmarknadsförvaltningen fastighetsförvaltningen trafikförvaltningen
  valnämnden avfallsnämnden renhållningsnämnden avdelningschef avslå avslår avslås avslagit avstå avstår avgång avgå
  avgöra avgörs anförande anmäla anmälan anmäld anmälda anmälde anmälas anmäler anmälningar anmälningarna anmäls
  anmält anmälts anmälningsärende anmälningsärenden använda används användas användning användare användbar
  användarna anslå anslås anhörig anhöriga ansöka ansökan ansökningar arbetssätt arbetssätten arbetsglädje
  arbetsmiljö ansvarsområde beslutsärende beslutsärenden beslutsgång vägledning väg vägar vägen välja väljer väl
  välbefinnande välfärd välkommen välkomna vänd vända vänder vänta väntar värd värde värden värdefull värdefulla
  värdegrund värderingar världen växa växel växer våra vår vård vården vårda våga våren vårens verksamhetsområde
  verksamhetsområden verksamhetsområdena verksamhetområde verkställa verkställande väster yttrande öppenvård hjälp
  hjälper hjälpa fördel fördela fördelar fördelas fördelning förmån fåtal källa språk språkstöd tätt tillåta
  måluppfyllelsen godkänna godkänd godkända godkänner godkänns godkännas godkännande godkänt godkände godkännandet
  justerår hedersomnämnande färdtjänst färdig färdiga fält fältassistenter människan länken sjuksköterska sjukvård
  ändamålsenlig omständigheter tillförlitlig ungdomsmottagningen hemtjänst hemtjänsten hemtjänstens hemtjänstenhet
  hemtjänstenheten boendestöd boendestödet biståndsenheten biståndsenhet beställarenheten gruppbostäder
  servicebostäder bostäder barnomsorg vuxenstöd föräldrastöd missbruksvård budgetrådgivning relationsvårdsteamet
  förskolechef områdeschef områdeschefen grundsärskola särskola särskolan språkförskola modersmål modersmålsenheten
  gymnasiesärskola järnvägsgatan näringslivsenheten miljöenheten fastighetsägare förskoleenhet förskoleenheten
  myndighetsenheten nyanländ nyanlända familjerådgivningen socialjour rådgivningsbyrå tillståndsenheten tillstånd
  näringslivsservice spånga årsta järva järvas hägersten älvsjö skärholmen skärholmens hässelby vällingby östermalm
  östermalms östberga rågsved åkeslund ängby sätra äppelviken ålsten norrmalm södermalm södermalms kärrtorp
  björkhagen högdalen örby fruängen västertorp mälarhöjden aspudden gröndal vällingbys skarpnäck skarpnäcks prischeck
  styrdokument möjligen inspirera rättsäkerhet nivå nivån nivåer försörjnings förmögenhet funktionsnedsättning
  funktionsnedsättningar funktionsnedsatta stadsledningskontorets oberoende framgång framgångar också utså inlärning
  trädgård trädgårdsenheten kök måltid måltider måltidsenheten näringslivet öppnar öppettider lägenheter lägenhet
  hyresgäster underhåll underhållet höghus stöd- bistånds- årsmöte erfarenhetsåterföring ombudsförsäkran fråntagen
  vägnät tävlingsbidragens utvecklingsmöjligheter arbetsplatsträff arbetsplatsträffar väntjänst häradsväg människosyn
  återrapportering återkommer återstår årsbudget årsarbetare`

/** Words without such letters, that are whole as they are, or that scanning spells with a 1 for an i. */
const whole = `
  avdelning avdelningen avdelningens avdelningar individ individer kundservice bolagets
  att av alla allt andra annan bakgrund beslut beslutar bidrag bidraget bidragen bilaga bilagor bolag bolaget
  bolagets bostad bra bromma chef chefen dag dagar de del delar delta deltar deltagande deltagandet deltog deltagare
  den denna dessa det detta digitalisering domarkommitté dialog edition eller en endast enhet enheten enheter
  enhetens enheterna enheternas enligt ett examination examinator examinatorer examinatorerna farsta finansieras
  finansierad finansierade finns flera fram fullt ha hade han har hela hemma hos hur husby i ibland idag igen in inte
  inom inkommit innan innovation inspiration interna intervju intervjuer intresse januari februari mars april maj
  juni juli augusti september oktober november december justera justeras justerat justerad kan kista klasser
  klasserna kommer kommun kommunala kommunstyrelsen kommunstyrelse kompetens kontinuitet kontor kost kunna kvalitet
  kvalitetsarbete kvalitetsarbetet kvalitetsprogram kvalitetsutveckling kunskap leda leder ledning leva liten man
  maria med medan medarbetare medarbetarna mellan men mer mest mesta minst mot mycket nacka namn ni nominera
  nominerar nomineras nominering nomineringar norra nu nya nytta och ofta om omsorg omsorgen organisation
  organisatoriskt oss personal personalansvar personer personalpolicy plan pris priset prisutdelning prisutdelningen
  process program programmet protokoll protokollet protokollsutdrag protokollsutdraget punkt resultat resultatet
  respektive resurser rinkeby sak samt samtliga sedan senast service sig sina sitt skickas skicka skola skolan skolor
  ska skall som stad staden stadens stadshuset stadsledningskontoret stimulera stockholm stockholms stockholmare
  stockholmarna styrelse styrelsen styrelsens systematiska systematiskt systematisk tensta tid till tog tre under
  unika upp uppmuntra ur utan utdrag utse utses utveckla utvecklas utveckling utvecklingen utvecklingsarbete var vara
  vars varit varje vi vid vilja vilka vilken vill viktig vinna vinnare vinnarna visa visar vissa bidra bidrar
  bidragit socialt sociala fritid kultur teknik tekniska administrativa administration budget balans procent
  ekonomiskt ekonomi verksamhet verksamheten verksamhetens verksamheter verksamheterna verksamheternas
  verksamhetsutveckling verksamhetsplan verksamhetsplanen anvisning anvisningar anvisningen anvisningarna
  sammanfattning besvara arbete arbetet arbeta arbetar funktion funktioner inklusive exklusive grund goda god hand
  handlingar handlingarna handling ta tas tar tagit talar tand fara forum mall mamma halv hissar bar bara barn barnen
  bad bada bor bok bokning vad vanlig vart rad radio sal sals ser sida sidan skal skriva skriver skriftlig skriftligt
  stor stora fort fortsatt lag lagen lagt lan lang last lasta lager tack tank tanke tackar tror andel andas arv arg
  person vision mission enkelt oppen hor fast fasta fall falla falt fru formell form forma former klar tala  ward
  skar skott malm lund berg borg dal hed holm gran ligger ligga fortsatta fortsätta ger gav ge ut se dit uppnå stads
  städer hög lika bättre rest resten allmän allmänt diger finner ringa lista listan sitter satte satsa satsar
  satsning ingår ingå ingick given givet gett lades ledde bygga bygger kommande komma handen dagens lägger delas dela
  delad delade deras dessutom diskuterat ställning bland blir bli blev blivit flesta fler flertalet föreligger hel
  helt kopplat koppla koppling minska minskar tillit tillsammans tillkommer tillkom trots trygg unga ungdomar vuxna
  vuxen natur naturlig kontakt kontakta kontaktperson ansvar ansvarar ansvarig ansvariga arbetats anser anse anses
  antal antalet utanför uppvisar upplaga uppdrag uppdraget start starta startar stark starka starkt struktur
  strukturerade strategi strategier strategiska staben stabens syfte syftar syftet skapa skapar skapas skapat
  samverkan samarbete samtidigt samtal samla samlad sammantaget sammantagen berättar beskriva beskriver beskrivning
  redovisning redovisar redovisa rapport rapporten resa resor rutiner rutin relationer relevanta relevant roll roller
  ramen ramar inblick ideell gemensam gemensamma gemensamt genom granska granskar granskning grupp gruppen grupper
  gruppens invid kraft krav kraven kvar ljuset lyfta lyfter lyfts läromedel tydlig tydliga tydligt tydlighet typ
  tyder värdet varandra varav varför varm vanliga vecka veckor verktyg planera planering planer platser plats pengar
  perspektiv projekt position positiv positiva positivt bistår motverka motivering motivation samhälle samhällets
  sekreterare senaste senare seriös sidor styrka styrkor styrsystem svagheter svar svarar svara systemet steg stort
  förra först fullfölja antagit antaget antagna antogs anta antar anpassa anpassad anställd anställda anslag anslaget
  anslagit anslås avtal avser avse avseende avsnitt budgeten bostäder bygg chefer chefens ekonomin engagemang
  engagerade ersatt erbjuda erbjuder exempelvis familj familjer familjen funnits hemmet historik humor hållning
  initiativ insats insatser insatserna institution internt kanal karta kommit konkret konkreta kvinnor kund kunder
  kundtjänst led ledarskap ledare ledningen ledningsgrupp lever levande lokal lokala lokaler löner medborgare modell
  modellen metoder metod metoderna mottagit motta mottagare mötas ord ordning orsaker oavsett olika områden
  organiserar partner period perioden politiska praktik principer problem produktion rak reda redan region saker
  samman sanna sant sannolikt serie språk spar sprida sprider spridning stabil stöd summa tag tagits team teamet
  temat tema test tidigare tiden tider tills total totalt trafik tryck underlag underlaget ursprung utbildade
  utbildad utbildning utbildningen utformas utfall vakant variation varumärke val valda valt valts version vikt
  viktiga viktigt vinst virke visat visats visade visst volym vunnit vann vänder årsvis åsikt sist sista handlar
  handla handlat ham hamn hamnar hantera hanterar barns bas basen bakom balansen fattar fatta fattat fattas fattade
  anförda mandat dator data datum lapp larm lov loven marken mark park parken parker tacka parter part stand orden
  order ort orter orten oro rost bot borde bord bordet bort borta sorg sort sorter tolk tom torg norr norrort os post
  poster portal bro broar gator gata gatan gott golv dom domar dos dotter fot foto folk folket forskning forskare ko
  kod kollega kollegor hot hotell hop hopp lopp lokalt moment mor morgon mod moderna monter not notera noteras
  noterar noterades noterat novell ny stopp stopper tolv trott vantör vantörs enskede liljeholmen liljeholmens
  hägerstens kungsholmen kungsholmens innerstaden innerstadens`

/** Parts that a long word begins with, besides the words themselves. */
const firstParts = `äldreomsorgs individ avdelnings förvaltnings verksamhets kvalitets utvecklings tävlings bedömnings förbättrings stadsdels stads social förskole
  äldre nämnd nämnds sammanträdes tjänste måluppfyllelse uppföljnings återkopplings återförings jämställdhets arbetsmarknads närings
  hälso miljö omsorgs vård utbildnings grundskole kultur idrotts medarbetar anmälnings besluts protokolls personal bidrags`

function list(words: string): readonly string[] {
  return words.split(/\s+/).filter(Boolean)
}

export const glossary: ReadonlySet<string> = new Set([...list(struck), ...list(whole)])
export const beginnings: ReadonlySet<string> = new Set(list(firstParts))
