import { wordSet } from './word-list.ts';

/**
 * Given names that are no ordinary word in English, German, French or Dutch, so that they count in lower case too. They are folded:
 * no accents. The lists are of common names in these languages and of those that people who work there bring; they decide only
 * about names that stand alone or in a German text, since elsewhere capitals say enough.
 */
export const GIVEN_NAMES = wordSet(
  `aarav abena aditi adwoa agathe aino akshay akua aleksander alessio alfonso alicja aminata amparo anand ananya anatole ankita annemiek annemieke anselmo antonella antti apolline araceli arie arturo arvind asma augustin baptiste barnaby bartek beatrix begona bela benedetta bengt bettina bhavna birgitta bjarne blazej bola borja borje bozena bridget burak camilla capucine carlotta carmela carolien cayetana cecil cees celian cem cemal cheikh chinonso chioma chirag cinzia clifford clive consuelo coralie cordelia cosimo cristiano cristobal cyril czeslaw danuta darcy daria dariusz darrell darryl deanna della deniz derya desmond dexter divya donatella dwight ebba ebru ece edmund edna edoardo edouard edyta eero eeva efua einar eirik eleonora eliott eliza elliott elmer eloise elvira elvis elzbieta emanuela emeline emilian emilio emmett emre encarna engin enid enzo erdem errol esi eskil esme esmee espen esra esteban ethan eugene eugenio eulalia everett ewelina ezgi ezra fabiana fabrizio fanny fatih fatou felipe femi fenne feyza fiete filip filippo finn flavio floyd folake francisca frida frieda fritzi fulvio funmi furkan gamze gaspard gaurav gema gennaro gianfranco gianmarco gijs gilbert gilles ginevra giorgia giovanna gizem gladys glenda godfrey gokhan gosta grazyna grzegorz gudrun gunilla gustaf gustavo gwendolyn hakan hakim hakon halima halina hamid hande hattie hedda heikki helge henrietta henryk herve hester hidde horace hortense hugues humphrey ibrahima iga ignasi ignatius ikenna iker ilker ilkka imelda ingeborg inger ingvar inmaculada irem irma irving isaiah ishaan isiah ivor iwona jaana jacco jacek jacopo jadwiga jaime jamal jamil jannis janusz jared jari jarmo jaroslaw jarvis jasmijn jelmer jeremiah jerzy jesper joaquin jocelyn joep jolanta jonna jorunn josefa josefin jouni juha jukka julen jules jurre justyna jyoti kaare kaisa kara karine karlo karthik katri kayla kees keira kemal kendra kenton kerem khalid kinga kjell knut kofi kojo koray kristen kwabena lacey laetitia lalit lasse latifa latoya lauri layla lea leander leane leena leif leni lenny lerato lester leszek leyla lilou lionel lorena lotta louane louison lourdes lovisa luciano lucile lucinda lucyna ludovica luther luuk lyle mabel macarena machteld maciek madge madhav maelle maelys maeva magalie maisie maite malcolm malia malika malwina mamadou manish manolo marcela maren mariama mariano marja marjorie markku marloes marlon marsha maryam marzena massimo mateo mathilda mathis mathys matias matilde matti mattia maura maxine mees megha melina melis meltem melvin meredith mert merve mervyn mette michela mikkel mikko mikolaj millicent mindy minna mireia mirella miroslaw mohit mollie montserrat monty mourad moussa muriel mylene myra myrtle nabil nael najib nanna nasser natalya nathaniel natividad naveen nazli nellie nerea neville nicolo nidhi niek nigella nihat nitin nneka noemi nolan nomsa noreen norris noud noura nuria nynke obinna oceane octavia oddvar odette olav oliwia olwen onur ophelia oriane oriol ornella oswald otis ousmane ozan ozge ozlem paivi pallavi parth payal pekka pelin penelope pepijn percy perrine pertti petri petter philippine phyllis pietro pinar pirjo pranav preben preeti priscilla przemyslaw rafaela raffaele raffaella ragnar raimundo rajiv rakesh ramiro raphaelle rasmus rayna reginald rens renzo rhoda rhonda riikka ritu rocco rocio roderick rodney rodolfo rodolphe roel rohit roksana romane rosalia rosamund rosemarie rossella rowena roxy rufus rutger ryszard saar saara sacha sachin sade sadie sahar salma salvatore sami sandeep sandhya sandro sanna santiago satu sawsan sedat segolene segun selena selin seppo serkan sevgi seymour shalini sheldon sherman shikha shruti sibel siddharth sidney sietske sigrun silas simeon sindre sinem sipho sixtine sjoerd slawomir smita sneha sofiane soline solveig sonya soraya soumya srinivas stanislaw stefano stig sudhir sumit svein sverre swati sybil sybille sybren sylwia synne szymon tabitha tadeusz tamer tania tanvi tapio tarek tarja tarun tasha temi terence terje teun thabo thais thandiwe thelma theodora thibaut thorbjorn tiina tijn tilda tiziana tolga tolu tommaso torbjorn tove trisha trond trudy tugba tunde tuomas tuva tygo tyra ufuk ulf ulysses umberto umut unni urszula usha valeria varun vegard vernon vicente vidar vidya ville vinay vineet virgil vishal vittoria vittorio vivienne volkan wael waldemar walid wendell weronika wessel wieslaw wietse wilbur wilfred willa willemijn willis wilma winifred witold xavi ximena yanis yasemin yassine yaw yemi yigit ylva yohan ysaline yusra zainab zakaria zanele zbigniew zdzislaw zelda ziad zuzanna ling xiao jing ying hao ming jia bonnie lorraine marcia felicitas chris stefan aaron abby abdul abdullah abigail abraham adam adele adrian adriana adrien agata agnes agnieszka ahmad ahmed aidan aiden aisha akash
  alain alan alana alastair albert alberto alejandra alejandro aleksandra alena alessandra alessandro alessia alex alexander alexandra
  alexandre alexandros alexis alfie alfred ali alice alicia alina alison alistair allison alyssa amanda amara amelia amelie amina amir amit
  amy ana anais anastasia andre andrea andreas andrei andres andrew andy angela angelika angelina angelo anika anil anita anja anjali
  ankit ann anna annabel anne anneke annelies annett annette annie annika anouk ansgar anthony antje antoine anton antonia antonio anya aoife
  archie arianna arjen arjun armin arnaud arne arnold arthur artur arun ashley ashok astrid audrey aurelie aurelien aylin ayesha aysegul
  ayse barbara barbora bart bartosz bastian beata beate beatrice beatriz becky ben benedikt benjamin benoit bernadette bernard bernd bernhard
  bert bertrand beth bethany betty bianca birgit bjorn bob bogdan boris bram brandon brenda brendan brian brigitte britta bruno bryan caitlin
  callum cameron camila camille carina carla carlos carmen carol carolina caroline carolyn carsten caspar cassandra catarina caterina
  catherine cathy cecile cecilia cedric celeste celia celine chandra chantal charlene charles charlie charlotte chen cheryl chiara chidi
  chinedu chloe chris christa christel christiane christina christine christoph christophe christopher ciara cindy claire clara clarissa
  claudia claudio clemens clement clementine cleo colin conor connor conrad corinna corinne cornelia craig cristina cynthia
  daan dagmar daisuke damian damien dan dani daniel daniela daniele danielle danny daphne darius darren dave david davide deborah debbie deepak
  deepika deirdre delphine denis denise dennis derek desiree detlef devon diana diane didier diego dieter dietmar dimitri dina dinesh dirk dmitri
  dmitry dominic dominik dominika dominique donald donna dora doreen doris dorota dorothea dorothy douglas duncan dylan eddie edgar edith
  eduard eduardo edward edwin eileen ekaterina elaine eleanor elena eleni elias elif elin elise elisa elisabeth elizabeth ella ellen ellie
  elliot elsa elodie emanuel emeka emil emilia emilie emily emine emma emmanuel emmanuelle enrico enrique eric erica erich erik erika erin 
  esther estelle etienne eugenia eva evelyn ewa fabian fabienne fabio fabrice farah fatima fatma federica federico felicia felicity felix
  femke fenna ferdinand fernanda fernando fiona fleur florence florian floris francesca francesco francis francisco franck
  francois francoise franz franziska fred freddie frederic frederick frederik frederike freya friederike friedrich fritz gabi gabriel gabriela
  gabriele gabriella gareth gary gavin geert gemma genevieve geoff geoffrey georg george georges georgina gerald gerard gerd gerhard gerrit
  gertrud gianluca gillian gina giorgio giovanni gisela giulia giuseppe gonzalo gordon graham greg gregor gregory greta gretchen guido
  guillaume gunnar gunter gunther gustav guus gwen hamza hana hanna hannah hannes hanneke hans harald harold harriet harry hasan hassan heidi
  heike heiko heinrich heinz helen helena helene helga helmut hendrik henk henri henriette henrik henry herbert herman hermann hilary
  hilde hiroshi holger horst howard hubert hugh hugo huseyin ian ibrahim ida ifeoma ignacio igor ike ilaria ilona ilse imogen imran ines inga
  inge ingo ingrid irene irina isaac isabel isabell isabella isabelle isla ivan ivana ivo ivonne izabela jaap jackie jacob jacqueline
  jacques jakob jakub james jamie jana jane janet janina janine janneke jannik jarek jaroslav jasmin jasmina jason javier jay jayden jean
  jeanette jeanne jeff jeffrey jelle jenna jennifer jenny jens jeremy jerome jeroen jerry jesse jessica jessie jessy jill jim jimmy joachim joan joana
  joanna joanne jochen joe joel joelle joerg johan johann johanna johannes john johnny jolanda jon jonas jonathan jonny joost jordi jorge jorg
  jorgen joris jos jose josef josefine joseph josephine josh joshua josie joyce juan juanita judith judy julia julian juliane julie julien juliet
  juliette julius jun jurgen jutta kai kamil kamila karel karen karim karin karina karl karla karolina karsten kasia kasper kate
  katarina katarzyna kateryna katharina katherine kathleen kathrin kathryn kathy katie katja katrin katrina kavita kay keith kelly kenji kenneth
  kenny kerry kerstin kevin khadija khaled kieran kimberly kirsten kirsty klara klaus koen konrad konstantin kostas kris krishna
  kristian kristin kristina kristine kristof krystyna krzysztof kuba kurt kwame kyle lakshmi lara larissa lars laszlo laura lauren
  laurence laurent laurie leah leanne lena lenka lennart leo leon leona leonard leonie leonardo leonora leopold leroy lesley leslie lewis li liam
  lidia lieke lieven lilian liliana lillian lina linda lindsay lindsey lisa lisbeth liz lizzie loes loic lorenzo loretta lorna lotte
  louis louisa louise luca lucas lucia lucie lucien lucy ludovic ludwig luigi luis luisa luise lukas lukasz luke lutz lydia lynn maaike maarten
  maciej madeleine madison maeve magali magda magdalena magnus mahmoud maike maja malgorzata malik malin malte mandy manfred manoj manon manuel manuela
  marc marcel marcella marcello marcelo marcin marco marcos marcus mareike marek margaret margarita margaux margit margot margrit maria mariam
  marian mariana marianne marie marieke marielle mariella marijke marijn mario marion marisa marit marius mariusz marjolein markus
  marlene marleen marlies marta martha martijn martin martina martine marvin mary mateusz mathias mathieu mathilde matilda matt matteo matthew
  matthias matthieu maud maureen maurice mauricio maurizio maxime maximilian maya meera megan mehdi mehmet meike melanie melinda melissa merel
  merle mia micha michael michaela michal michel michele michelle mick mieke miguel mikael mike mikhail mila milan milena mina mira miranda
  mirela miriam mirjam mirko mohamed mohammad mohammed mohan moira molly mona monika monica monique moritz morten moses muhammad murat mustafa
  myriam nadia nadine nadja naomi natalia natalie natasha nathalie nathan neha neil nele nelly nelson niall nicholas nick nicky nico nicola
  nicolas nicole nicoletta niels nigel nikhil niki nikita niklas nikola nikolai nikolas nikolaus nikos nils nina nino nisha noah noel noemie nora norbert
 nuno odile okan olaf oleg olena olga olivia oliver olivier ollie oluwaseun omar orla oscar oskar owen pablo padraig pamela paola
  paolo parisa pascal pascale patrice patricia patrick patrik patrizia patryk paul paula paulina pauline paulo pavel pavlos pawel pedro pedro
  peggy peter petra phil philip philipp philippa philippe phoebe pierre pieter piet piotr pooja pradeep prakash prasad priya
  priyanka przemek quentin rachel rachid radek rafael rafal rahul raimund rainer raj rajesh ralf ralph ramon ramona rania raphael raquel rashid raul ravi
  raymond rebecca rebekka reinhard reinhold remco remi remy renata renate rene renee reto rhys riccardo richard richie rick ricky rieke rik rita
  robbie robert roberta roberto robyn rodrigo roger rohan roland roman romain romy ronald ronan ronja ronny rosalie rosalind
  rosanna rosemary rosie roswitha roxana roxane roy ruben rudi rudolf ruediger rupert russell ruth ryan saanvi sabine sabrina saeed salim sally sam samantha samir
  samira samuel sander sandra sanjay sanne sara sarah sascha saskia satoshi sean sebastian sebastien selim selina selma serena serge sergei
  sergio severine shane shannon sharon shaun sheila shirley shreya sibylle siegfried sigrid silke silvia silvio simon simona simone sina siobhan
  siegmund sofia sofie solange solene sonia sonja sophia sophie soren stan stanislav steffen steffi stefan stefania stefanie stephan
  stephane stephanie stephen steve steven stijn stuart sunil suresh susan susana susanna susanne suzanne suzy sven svenja svetlana sylke
  sylvain sylvia sylvie tabea takeshi tamara tamas tanja tanya tariq tatiana tatjana ted teresa terry tess tessa thea theo theodor theresa
  therese thibault thierry thijs thomas thorsten tiago tiffany till tilman tim timo timothy tina tobias toby todd tom tomas tomasz tommy tony
  torben torsten tracey tracy trevor tristan tyler udo ulrich ulrike umar ursula ute uwe valentin valentina valerie vanessa vera verena
  veronica veronika veronique vicky victoria vijay vikram viktor viktoria vincent vincenzo virginia virginie vivek vivian vivien vladimir volker
  wanda wei wendy werner wesley wiebke wilfried wilhelm willem william wim winfried winston wojciech wolfgang wouter xavier xiaoming yannick
  yann yara yasmin yasmine yolanda youssef yusuf yuki yuri yvette yvonne zac zach zachary zara zeynep zoe zofia zsofia zuzana ngozi adaeze
  saoirse niamh sinead eoin cormac rhiannon angharad ffion gethin iwan sian ewan fraser hamish isobel mhairi morag iain euan aaliyah`,
);

/**
 * Given names that are also words, months or parts of other names. They count with a capital only, and at the start of a sentence
 * only if what follows says that a person is meant.
 */
export const GIVEN_NAMES_THAT_ARE_WORDS = wordSet(
  `iris blanca alba linnea regis clemence justine valentine lise fermin sagar trine seda wale kelvin homer hector fletcher una signe rune ama amal asa asia awa axelle basile cyrus dag dalia dolores ellis evan evi fern franklin gaia garrett german gino glenn gul gun hala harsh harvey hind huda iman isa kari kent kiran levi liv loan maha maj mara marshall mats milton mitchell nana ola ove paco pepe pier prudence rami rana reem rima rosario salvador sem soledad spencer stewart surya thor tone tore uday verity wallace warren yash mei wei lies elke anders ernst flora aurora viola gloria norma stella tudor regina pilar marina mercedes constance noor roos bas cas els otto rolf amber angel april art august autumn bill blake brook brooke buck carter chad chance chase christian clay cliff cooper crystal
  daisy dale dawn dean destiny drew duke earl ernest eve faith fay frank gene ginger glen grace grant guy harmony hazel heath
  heather herb hope hunter ivy jack jade jan janus jasmine jasper jo jordan josh joy june justice justin kay ken kim kit lance lane
  laurel lee lily logan lucky mac mark marlin mason max may melody mercy merry miles morgan olive page paige parker
  pat patience pearl peg penny perry piper poppy porter preston ray reed reese rich rob robin rod ron rose rosa ross ruby rusty sage sandy
  scarlet scott shelby sherry sky skip stacy sterling stone sue summer taylor tanner tiger trent tucker van victor violet wade ward wayne
  will winter woody wren claude alexa gail gus hank holly jen joss kirk len lou lynne mel mo nell ned norm rex sid 
  val vic vince walter fleur florence augusta lois india chelsea austin dallas phoenix savannah sydney victoria georgia
  bella ed jim ana noa merel `,
);
