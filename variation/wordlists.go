package variation

// synonyms are sets of English words that translators of official prose take for one and the same word, with semicolons
// between the sets; written for this project.
const synonyms = `
cooperation collaboration; development growth; model pattern mode; mechanism system arrangement; framework regime system structure architecture;
principle tenet; proposition proposal standpoint position stance; requirement demand request; task mission assignment duty; goal objective aim target;
measure step action; method approach means; rule norm; regulation rule statute provision; law act statute; right entitlement;
duty obligation; responsibility duty accountability; governance management administration; supervision oversight regulation; surveillance monitoring observation;
safeguard maintain uphold defend preserve protect; guarantee ensure secure assure; build construct establish create; promote advance further push;
strengthen enhance reinforce intensify consolidate; raise improve increase enhance; expand enlarge widen broaden extend; uphold adhere persist;
implement execute fulfil; common joint shared mutual; destiny fate future; community society; state nation country national;
global world international; network cyber internet online web digital virtual electronic; informatization digitization digitalization computerization;
information data; security safety; good sound desirable favourable fine; important significant major key vital; crucial critical key decisive;
core central; basic fundamental essential; basis foundation base cornerstone groundwork; precondition prerequisite premise; characteristic feature trait;
healthy sound; ecological environmental; finance funding financing capital; subsidy grant allowance; urban city municipal; rural country village;
resident inhabitant; delegate representative; conference congress meeting convention; statement declaration; speech address; institution agency body organization;
department ministry; committee commission council board; bureau office administration agency; head director chief leader; chairman president chair; deputy vice;
transport transportation transit; road path route way; plan programme scheme blueprint; policy guideline; thought thinking ideology; concept notion idea;
achievement result fruit outcome accomplishment; problem issue question; difficulty hardship; contradiction conflict; threat menace danger; crime offence;
enterprise company business firm corporation; industry sector trade; smart intelligent clever; technology technique; facility installation; equipment apparatus device;
level standard; capacity capability ability; force strength power; influence impact effect; role function; status position standing; interest benefit;
demand need requirement; gap disparity divide difference; fair equitable just impartial; reasonable rational sensible; transparent open; openness opening; freedom liberty;
trust confidence; consensus agreement; exchange communication; consultation negotiation; solve resolve settle; dispute conflict quarrel;
hegemony dominance supremacy; interference intervention meddling; archive record file; document file paper; civilization culture; region area district zone;
field area domain sphere realm; stage phase; period era; era age epoch; contemporary modern; transformation transition change; reform overhaul; trend tendency;
opportunity chance; advantage strength; talent personnel staff; training instruction; research study; survey investigation inquiry enquiry; standard criterion norm benchmark;
evaluation assessment appraisal; inspection examination check; power authority; permit licence authorization; control protection prevention; prevention precaution;
protection conservation preservation; save conserve economize; use utilize exploit employ; pollution contamination; wastewater sewage effluent;
disaster calamity catastrophe; aid assistance help relief; support backing; employment job; worker labourer; farmer peasant; elderly aged; health hygiene;
epidemic outbreak; cost expense fee charge; fiscal financial; currency money; trade commerce; military army; weapon arms; clash conflict; condemn denounce;
oppose resist; formulate draft; participate join; realize achieve attain; complete finish accomplish; obtain acquire gain; stress emphasize underline;
respond cope tackle; shoulder bear undertake assume; citizen national; user consumer; customer client; netizen user; pupil student;
teacher instructor; expert specialist; scholar academic; official officer functionary; 
last final; first initial; complete full comprehensive entire; overall general comprehensive; joint collective;
balanced coordinated; harmonious coordinated; orderly ordered; oriented centred based;
public civic; private individual personal; intellectual mental; moral ethical; spiritual intellectual; cultural artistic; peaceful pacific; friendly amicable;
long-term lasting permanent; sustainable lasting; rapid fast quick speedy; gradual progressive; strict stringent rigorous; effective efficient; clean clear pure;
purify clean; share allot distribute allocate; room space; remote distant outlying; border frontier boundary; cross-border transboundary transnational;
multilateral multiparty; bilateral two-way; mainland continent; homeland motherland fatherland; tradition heritage legacy; heritage patrimony;
museum gallery; library archive; reader user; collection holding; catalogue inventory register list; custody keeping storage; appraisal evaluation selection;
access use consultation; disclosure release opening; secrecy confidentiality; privacy confidentiality; copy duplicate; original authentic genuine; integrity completeness;
authenticity genuineness; climate weather; emission discharge; energy power; renewable regenerative; waste refuse rubbish; forest woodland; habitat environment;
drought dryness; flood inundation; reservoir dam; irrigation watering; household family home; price tariff; tax levy duty; quota allotment allocation allowance;
loan credit; debt liability; income revenue earnings; wage salary pay; profit gain; loss deficit; market marketplace; competition rivalry; monopoly dominance;
supply provision; service provision; subsidy support; innovation invention; creativity originality; vision dream prospect; wish desire aspiration; hope expectation`

// opposites are sets of English words that exclude each other, or are members of one series.
const opposites = `
large small big little great; central local provincial municipal federal; urban rural; city countryside village town county; morning evening afternoon night noon;
first second third fourth fifth sixth seventh last next; eastern western northern southern central; east west north south; right obligation; right duty; right left;
domestic foreign international; national international local global; home abroad; internal external; inner outer; import export; supply demand; buyer seller;
producer consumer; employer employee; teacher pupil student; public private; state private; open closed; free controlled; rich poor; strong weak; old new young;
former latter; past present future; ancient modern; traditional modern; short long; short-term long-term; high low; upper lower middle; upstream downstream;
surface ground; fresh salt; wet dry normal; hot cold warm; summer winter spring autumn; day week month year decade century; monday tuesday wednesday thursday friday saturday sunday;
january february march april may june july august september october november december; good bad evil; true false; right wrong; strength weakness; advantage disadvantage;
opportunity challenge threat; profit loss; income expenditure; revenue expenditure; cost benefit; cause effect; means end; theory practice; form content; word deed;
quantity quality; part whole; majority minority; few many; more less; most least; increase decrease reduce; rise fall; raise lower; expand contract; strengthen weaken;
open close; build destroy; create destroy; give take; buy sell; begin end; enter leave; accept reject; support oppose; agree disagree; protect harm destroy;
war peace; friend enemy; attack defence; offensive defensive; security development; freedom order; democracy dictatorship; political economic social cultural military ecological;
economy society culture politics; land sea air space ocean sky; road rail water; bus train tram taxi car bicycle; rail road; man woman; men women; male female;
father mother; son daughter; brother sister; boy girl; husband wife; king queen; child adult elderly; minor adult; user provider; operator passenger; driver passenger;
government enterprise citizen individual; public government; minimum maximum; theoretical practical; active passive; positive negative; direct indirect; formal informal;
legal illegal; legislative executive judicial; primary secondary tertiary; basic advanced; developing developed; north south; electronic paper; digital analogue paper;
physical virtual real; online offline; vertical horizontal; horizontal; civil military criminal; industrial agricultural; industry agriculture; farmer worker; soldier worker;
one two three four five six seven eight nine ten eleven twelve; hundred thousand million billion; water land; water waste; health education; medical educational`
