extension LanguageTable {
  /// English.
  static let english = LanguageTable("en", "English") { table in
    englishPage(&table)
    table.marks = [Marks("“", "”"), Marks("‘", "’"), Marks("\"", "\""), Marks("'", "'")]
    table.shortestLooseQuote = 5
    table.subordinators =
      "as when while if although though after before since because whereas until once unless"
    table.quotingVerbs = "quoted quotes quote cited cites"
    table.agentPrepositions = "by"
    table.asidePrepositions = "to"
    table.cueVerbs = """
      said says say told tells tell added adds add asked asks ask wrote writes write explained explains
      explain continued continues argued argues argue noted notes note stated states state announced
      announces announce declared declares declare replied replies reply responded responds respond
      insisted insists insist claimed claims claim concluded concludes conclude warned warns warn
      tweeted tweets tweet retweeted admitted admits admit acknowledged acknowledges acknowledge
      observed observes remarked remarks quipped quips joked jokes shouted shouts yelled yells screamed
      exclaimed exclaims recalled recalls recall suggested suggests suggest pointed_out points_out
      point_out maintained maintains contended contends asserted asserts assert alleged alleges
      testified testifies testify predicted predicts promised promises vowed vows pledged pledges
      answered answers countered counters retorted retorts shot_back fired_back hit_back cautioned
      cautions confirmed confirms confirm denied denies conceded concedes confessed confesses commented
      comments complained complains mused muses wondered wonders read reads chanted chants sang sings
      cried whispered murmured muttered mumbled urged urges demanded demands pleaded pleads begged
      opined opines reiterated reiterates repeated repeats emphasized emphasizes emphasised stressed
      stresses underscored underlined boasted boasts bragged brags lamented laments blasted thundered
      roared barked snapped sneered scoffed sighed laughed gushed gushes raved marveled began begins
      posted posts blogged texted emailed e-mailed messaged proclaimed proclaims pronounced advised
      advises reported reports offered offers put_it puts_it went_on goes_on goes_on_to_say chimed_in
      interjected interrupted agreed agrees disagreed objected protested volunteered ventured intoned
      deadpanned cracked thought thinks believed believes figured reasoned reflected revealed reveals
      disclosed relayed informed informs reassured assured assures instructed ordered told_reporters
      elaborated elaborates clarified clarifies summed_up wrapped_up speculated speculates surmised
      hinted implied signaled indicated indicates tells_us has_said have_said had_said
      """
    table.weakCueVerbs = """
      called calls call described describes describe labeled labels labelled dubbed dubs branded brands
      characterized characterizes characterised termed denounced denounces condemned condemns criticized
      criticizes criticised praised praises hailed hails slammed slams dismissed dismisses rejected
      rejects mocked mocks ridiculed accused accuses referred refers cited cites quoted quotes touted
      touts compared compares decried derided blamed blames attacked attacks ripped rips lashed_out used
      uses defended defends thanked thanks invoked deemed expressed expresses discussed promised
      complaining discusses spoke speaks talked talks vowed considered considers saw sees found finds
      wants wanted issued issues delivered delivers voiced feared fears hopes hoped endorsed endorses
      lambasted lambasts blasts decries tore_into highlighted highlights questioned questions urged
      advocated advocates challenged challenges concluded voted pushed_back went_after apologized
      apologizes echoed echoes credited recounted recounts detailed outlined addressed addresses
      introduced
      """
    table.cueParticiples = """
      saying adding telling asking writing noting explaining arguing insisting claiming warning
      declaring stating tweeting concluding suggesting pointing_out calling describing announcing
      shouting yelling chanting responding replying asserting alleging contending maintaining stressing
      emphasizing quipping joking recalling promising predicting urging admitting acknowledging
      confessing complaining boasting bragging labeling dubbing denouncing criticizing praising
      remarking observing commenting reading referring citing quoting demanding wondering mocking
      accusing questioning exclaiming screaming lamenting testifying vowing pledging reporting posting
      proclaiming reiterating repeating dismissing blasting slamming condemning cautioning confirming
      denying asserting singing answering
      """
    table.sourcePhrases = "according_to in_the_words_of as_told_to per in_the_view_of"
    table.complementizers = "that as"
    table.masculinePronouns = "he"
    table.femininePronouns = "she"
    table.otherPronouns = "they we i it you"
    table.determiners = """
      the a an this that these those his her their our my its your one another some many several most
      both each every no other all few two three four five six seven eight nine ten any such
      """
    table.prepositions = """
      of in on at by for with from to into onto about after before during against between among through
      over under without within since until upon toward towards despite amid following via behind beside
      beyond across around near like along off out up down except including regarding concerning inside
      outside per than versus vs alongside throughout because_of as_part_of in_front_of instead_of
      ahead_of
      """
    table.nounLinks = "of for from at with in on to"
    table.bindingLinks = "of for"
    table.nounsTakeArticles = true
    table.pluralEndings = "s men"
    table.contractions = "'d 'll 've 're 'm"
    table.conjunctions = """
      and but or nor so yet because while when if although though whereas whether once unless as where
      how why what however meanwhile still then therefore thus moreover furthermore nevertheless instead
      besides indeed also even later earlier afterward afterwards finally eventually now today yesterday
      tonight again perhaps maybe and_yet even_though in_addition of_course for_example for_instance
      on_the_other_hand in_other_words
      """
    table.relatives = "who whom whose which"
    table.otherVerbs = """
      is was are were be been being am has have had having do does did will would can could should may
      might must shall isn't wasn't aren't weren't hasn't haven't hadn't don't doesn't didn't won't
      wouldn't can't couldn't shouldn't isn’t wasn’t doesn’t didn’t won’t wouldn’t can’t couldn’t went
      goes go gone going came comes come made makes make making took takes take taking got gets get
      getting gave gives give giving kept keeps keep left leaves held holds hold stood stands sat ran
      runs won wins lost led leads leading met meets became becomes become remained remains seemed seems
      appeared appears looked looks tried tries try want needs need needed wants likes liked loves loved
      hates hated knows knew know began started starts stopped stops turned turns helped helps moved
      moves joined joins put puts set sets let lets brought brings sent sends built builds paid pays
      showed shows supports supported opposed opposes worked works serves served lives lived grew to not
      """
    table.adverbs = """
      also then later now again still once recently previously earlier never always often sometimes
      usually repeatedly quickly simply just only even first finally eventually reportedly apparently
      allegedly publicly privately openly bluntly flatly angrily sarcastically jokingly quietly loudly
      softly firmly strongly directly specifically famously similarly further even today yesterday
      tonight himself herself themselves itself thereafter afterward afterwards soon monday tuesday
      wednesday thursday friday saturday sunday not too really actually immediately initially originally
      ultimately recently rightly wrongly twice instead however meanwhile therefore mostly largely
      basically proudly darkly ominously here there back long ever since already perhaps probably all
      both each
      """
    table.masculineTitles = """
      mr mr. mister sir lord king prince duke baron father brother pope imam rabbi sheikh sheik emperor
      monsignor
      """
    table.feminineTitles = """
      mrs ms miss madam madame lady queen princess duchess baroness sister mrs. ms. dame first_lady
      """
    table.titles = """
      president vice_president prime_minister minister chancellor chairman chairwoman secretary senator
      sen rep representative congressman congresswoman governor gov mayor judge justice general gen
      colonel col lieutenant lt captain capt major maj sergeant sgt admiral adm commander cmdr officer
      detective inspector chief sheriff professor prof doctor dr dr. ambassador director commissioner
      attorney_general speaker leader premier reverend rev pastor bishop archbishop cardinal spokesman
      spokeswoman spokesperson coach manager lawyer attorney ceo candidate nominee councilman
      councilwoman councillor delegate treasurer deputy assistant undersecretary adviser advisor
      strategist former ex-president state foreign interior defense defence finance labour labor
      treasury homeland_security white_house vice majority minority house senate republican democratic
      gop dem hon analyst economist author actor actress singer writer journalist reporter anchor host
      editor columnist founder co-founder chief_executive chief_of_staff campaign_manager
      campaign_chairman press_secretary executive_director national_security_adviser secretary_of_state
      then-president then-candidate
      """
    table.abbreviations = """
      mr mrs ms dr sen sens rep reps gov gen col lt capt maj sgt adm cmdr prof rev hon st jan feb mar
      apr jun jul aug sept sep oct nov dec vs no dept fla calif ariz mass mich minn mont neb nev okla
      ore pa penn tenn tex va vt wash wis wyo conn del ga ill ind kan ky la md miss mo ala ark colo
      d-calif r-ark r-ariz u.s u.n d.c a.m p.m e.g i.e approx est fig al messrs mme mlle
      """
    table.nameParticles = """
      van von de der den del della di da dos du la le el al bin ibn ben ter ten st. mc o' zu y e abu in_'t in_’t
      """
    table.personNouns = """
      people person official officials spokesperson minister ministers president leader leaders
      candidate candidates nominee expert experts analyst analysts lawyer lawyers attorney attorneys
      prosecutor prosecutors judge author authors reporter reporters journalist editor editors professor
      scientist scientists researcher researchers student students teacher teachers doctor doctors nurse
      resident residents voter voters supporter supporters critic critics activist activists witness
      witnesses neighbor neighbors friend friends aide aides adviser advisers advisor advisors
      strategist strategists pollster director chief head manager owner member members lawmaker
      lawmakers senator senators diplomat ambassador officer police authorities campaign group
      organization committee company court government administration ministry department source sources
      insider colleague victim survivor parent parents coach player fan fans founder economist historian
      commentator columnist host anchor veteran soldier general commander secretary mayor governor
      congressman chairman chairwoman speaker user participant participants protesters protester family
      families
      """
    table.documentNouns = """
      statement report letter email tweet ad article document complaint poll survey study memo sign
      poster note message lawsuit filing editorial
      """
    table.masculineNouns = """
      spokesman man father son brother husband uncle grandfather nephew boy chairman congressman
      businessman king prince congressmen gentleman
      """
    table.feminineNouns = """
      spokeswoman woman mother daughter sister wife aunt grandmother niece girl chairwoman congresswoman
      businesswoman queen princess actress waitress
      """
    table.masculineNames = """
      james john robert michael william david richard joseph thomas charles christopher daniel matthew
      anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy
      jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
      samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan
      henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl
      terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel
      logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley
      mike jim bob tom bill steve dan dave matt chris tony greg jeff tim ken ted ben sam nick fred rick
      ron ray barack bernie mitt marco rand newt rudy chuck mitch harry lindsey tommy jimmy ricky danny
      andy eddie josh jake max leo luke alex vladimir sergei sergey dmitry ivan mikhail boris igor oleg
      viktor nikolai andrei yuri pavel volodymyr petro kim jong xi li mohammed muhammad mohamed ahmed
      ali hassan hussein omar ibrahim abdullah yusuf khalid mustafa mahmoud bashar benjamin bibi
      emmanuel francois jean pierre jacques nicolas antonio carlos luis miguel pedro jorge fernando
      rafael diego pablo manuel javier giovanni giuseppe marco matteo silvio hans klaus wolfgang jürgen
      angus duncan ian colin nigel graham simon neil craig derek barry howard stanley leonard norman
      glenn earl clarence melvin marvin theodore franklin calvin dwight lewis recep narendra rahul
      sanjay raj vijay arun shinzo kenji hiroshi ban kofi nelson jacob thabo uhuru paul corey reince jeb
      newt sheldon karl rush glenn sebastian trey devin elijah cory beau hunter brett neil merrick
      antonin roberto julio julian hugo victor oscar felipe enrique alberto eduardo mario marcos ernesto
      salman faisal stuart malcolm oliver charlie will toby hugh gordon ed alistair jeremy dominic clive guy
      giles rory liam aidan declan seamus
      """
    table.feminineNames = """
      carly
      mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
      sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon
      laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine
      christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce
      virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline
      martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia
      grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany
      charlotte marie kayla alexis lori hillary chelsea ivanka melania kellyanne sally jane jill ellen
      elaine condoleezza madeleine nikki sonia elena ruth loretta susana kamala tulsi kirsten jeanne
      claire dianne nancy maxine debbie donna huma angela ursula theresa nicola christine marine
      segolene michelle dilma cristina aung sheikh fatima aisha khadija leila layla zainab olga natalia
      tatiana svetlana irina yulia anastasia ekaterina ksenia kate katie katy megyn rachel savannah gwen
      wendy cindy tina gina sophie sophia chloe zoe lucy molly ella mia eva ava lily rose violet ivy
      hazel audrey alison allison heidi ingrid astrid greta yuki sakura mei ling priya indira sushma
      benazir malala michele jenna tiffany paula sheila connie bonnie carly tammy tamara monica erica
      erika vanessa veronica valerie vivian wanda yvonne joanna joanne josephine kristen kristin kirstin
      beth becky betsy arianna ariana mika andrea dana robin sandy tracy marcia marsha maureen eileen
      noreen bridget brigid fiona
      """
    table.otherNames = """
      monday tuesday wednesday thursday friday saturday sunday january february march april june july
      august september october november december american russian british french german chinese japanese
      korean iranian iraqi israeli syrian ukrainian turkish indian pakistani mexican canadian european
      australian african asian arab muslim christian jewish catholic republican republicans democrat
      democrats democratic conservative conservatives liberal liberals labour tory gop italian spanish
      greek polish dutch swedish norwegian danish finnish irish scottish welsh egyptian saudi
      palestinian afghan north south east west northern southern eastern western internet twitter
      facebook english latino hispanic black white
      """
    table.organisationNouns = """
      university college school institute party department ministry house senate congress court
      committee commission council agency association foundation center centre group inc corp
      corporation company bank union states kingdom republic city county street avenue road times post
      news journal tribune herald press network tv radio channel television magazine review white
      supreme national united international federal global international airport hospital museum church
      airlines army navy force forces police guard pac project campaign party league club team coalition
      alliance front america american york washington london moscow beijing paris berlin kremlin
      pentagon brussels california texas florida ohio iowa virginia carolina hampshire jersey dakota
      mexico arizona nevada wisconsin michigan pennsylvania trump_tower act bill day island islands
      beach valley hill capitol hall square park bay lake river mountain services service bureau office
      board administration security intelligence board fund research services media world europe africa
      asia russia china iran iraq syria israel korea germany france britain england ukraine turkey india
      facebook twitter google apple microsoft amazon youtube cnn msnbc fox nbc abc cbs bbc npr breitbart
      reuters politico
      """
    table.verbEndings = "ed"
    table.hasLooseSubjects = true
    table.adverbEndings = "ly"
    table.participleEndings = "ing"
    table.timeNouns = """
      week weeks month months year years day days morning evening night afternoon weekend time moment minutes hours
      decade decades century season summer winter spring fall while
      """
    table.titleNouns = """
      book song film movie novel album single episode show program programme series documentary play newspaper magazine
      site website titled entitled named nicknamed essay article column poem podcast broadcast sitcom
      """
    table.ambiguousCues = """
      comments comment remarks claims claim reports report issues issue questions calls call tweets states state charges
      promises notes note offers offer posts blogs answers answer replies reply demands demand vows jokes
      cracks barks roars sighs signals signal attacks praises blames hopes fears ad begins post reads
      read put offered posted
      """
  }
}
