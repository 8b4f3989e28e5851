import { wordSet } from './word-list.ts';

/** Family names that are common and no ordinary word; they count with a capital, also at the start of a sentence. Folded. */
export const SURNAMES = wordSet(
  `adams ahmed albrecht ali allen alvarez andersen anderson andersson armstrong arnold bailey bakker bauer baumann becker beck beckett begum
  bennett berger bergmann bernard bianchi boateng bianco blanchard bosch boucher brandt braun brennan brooks brouwer brown bryant burke burns byrne
  campbell carvalho castro chatterjee chavez chen choi chowdhury christensen clarke clark coleman collins cooke costa cruz cunningham da-silva davies davis
  dekker delgado desai diaz dijkstra dietrich doherty donnelly doyle dubois dumont dupont dupuis durand edwards eriksson esposito evans fernandez
  ferrari ferreira fischer fitzgerald fontaine fournier franke fraser friedrich fuchs fuentes gallagher garcia garnier gerber ghosh gibson girard
  gomez gonzalez gonzales gruber guerin gunther gupta gutierrez haas hahn hansen hansson harrington harris harrison hartmann hassan hendriks
  henderson henry hermann hernandez herrera hoffman hoffmann hofmann horvath huang huber hughes hussain ibrahim ivanov ivanova iyer jackson
  jacobs jankowski jansen janssen jansson jenkins jensen jimenez johansson johnson johnston jones jung kaiser kapoor karlsson kaminski
  kaya keller kelly kennedy khan kim klein kohler kowalczyk kowalski kramer krause kristensen kruger kuhn kumar kuijpers kwiatkowski
  lang larsen larsson laurent lefebvre lefevre lehmann leroy lewandowski lewis lindberg lindqvist lombardi lopez lorenz lucas ludwig
  macdonald maier marchand marino martinez matthews mayer mcdonald mcgregor mckenzie medina mehta meier meijer meißner mendez mercier meyer
  miller mitchell moller molnar moreau moreno morales moretti morris muller mulder mueller murphy murray nair navarro nelson neumann newton
  nguyen nielsen nilsson novak novakova nowak nikolaidis obrien oconnor oduya okafor okonkwo olsen olsson oneill ortiz osei owusu papadopoulos parkinson
  patel pedersen peeters pereira perez perrin persson peters petersen peterson petit petrov petrova pfeiffer phillips popescu popov poulsen prinz
  quinn rahman ramirez ramos rao rasmussen reddy reyes ricci richter rivera roberts robertson robinson rodrigues rodriguez romano romero rossi roussel roux
  ruiz russo ryan sahin salazar sanchez sanders santos sato sauer schafer schaefer scherer schmid schmidt schmitt schmitz schneider scholz schroder schroeder schubert schultz
  schulz schulze schumacher schwarz sharma silva simmons simpson singh smit smith smits sokolov soto stephens stevens stewart suarez suzuki
  svensson szabo takahashi tanaka thomas thompson thomsen thomson toth tran turner vargas vasquez verma vermeulen visser vogel vogt volkov wagner walsh wang watanabe
  watson weber wilkins wilson williams williamson winkler wojcik wolff wouters wozniak wu yamamoto yildiz yilmaz zhang zhao zhou zielinski
  zimmermann ziegler hussein obi mensah adeyemi afolabi balogun demir dogan celik arslan kurt aydin ozturk`,
);
