// First names that are common in Sweden, to tell where the next person's name begins.

const common = `
anna eva maria karin kristina christina lena kerstin sara ingrid emma malin jenny marie birgitta annika susanne susanna susann
monica monika elin linda elisabeth elisabet helena johanna sofia sofie carina hanna inger ulla katarina catarina ida åsa asa julia linnea amanda
margareta marianne camilla matilda siv berit therese terese cecilia barbro gunilla lisa petra anita ann anne anneli annelie agneta lina lovisa louise
caroline karolina carolina josefin josefine jessica veronica veronika ulrika alice elsa maja klara clara ebba moa ellen olivia agnes ella astrid alma
emelie emilie frida erika sandra pernilla pia maud marita mona yvonne viktoria victoria charlotte charlotta angelica angelika charlott gun
gunnel inga irene ingela ingeborg ylva tina tove titti stina sonja siri sigrid rebecka rebecca regina ramona paula nina nathalie natalie mia mikaela michaela
lotta lotten liselotte lise lillemor leila laila kim kajsa katja jeanette jeanett jane isabelle isabella isabel hedvig heléne helene hélène hillevi harriet
hillevi hanne greta gudrun gerd fatima ewa elena eleonor eleonora elina disa desirée denise cristina cornelia birgit bodil britt britta beatrice beata
aino aisha alexandra amina andrea antonia ariana christine dagmar dorota filippa gabriella gunvor ines ingegerd iréne jasmine joanna judith kaisa karolin
lars mikael michael anders johan erik eric per peter karl carl jan thomas tomas daniel fredrik hans bengt bo mats andreas stefan sven ulf
nils alexander niklas niclas björn bjorn patrik patric jonas magnus rikard richard robert marcus markus martin christer krister christian kristian leif urban
kent roger håkan hakan göran goran jörgen jorgen torbjörn torbjorn tobias henrik joakim jakob jacob david emil oskar oscar viktor victor gustav gustaf
olof olle ola sebastian simon samuel anton axel arvid adam albin linus ludvig lukas lucas max mattias mathias matias ali ahmed mohamed mohammed hassan
kjell kurt lennart arne åke ake bertil börje borje gunnar ingemar ingvar rolf ronny roland rune staffan stellan stig sture tommy tony tord tore ove owe
claes klas conny dan dennis dick einar elias elis filip philip felix frank frans fritz georg gert harald harry hugo isak ivar jens jerker jerry jesper
jimmy joel john johnny jon jonathan josef kalle kenneth kennet krister lasse leo love malte manne mårten marten morgan måns nikolaus noah otto pontus
pär par pekka pelle petter pierre ragnar ralf ramin reza robin ruben sigvard sixten sten svante sverker theo thor tor torsten torgny truls ture uno valter
vidar vilhelm wilhelm william ville yngve örjan orjan östen osten abdi amir omar samir yusuf hamid mehmet ivan`

export const firstNames: ReadonlySet<string> = new Set(common.split(/\s+/).filter(Boolean))
