extension LanguageTable {
  /// The words of English pages that are no part of the article, or tell what a line is.
  static func englishPage(_ table: inout LanguageTable) {
    table.boilerplateWholeLines = """
      advertisement|advertisements|ad|ads|sponsored|sponsored content|promoted
      promoted content|paid content|paid post|advertorial|article continues below advertisement
      story continues below advertisement|story continues below|article continues after ad
      article continues below|scroll to continue|continue reading below
      continue reading the main story|continue reading|continue reading below advertisement
      scroll down to continue reading|scroll for more|skip advertisement|report this ad|report ad
      close ad|this ad will end in #|loading|loading...|please wait|share|share this
      share this article|share this story|share this page|share this post|share this on|share it
      share on|share via|share with|share link|share permalink|share to|share save
      share on social media|shares|# shares|# views|# reads|# likes|like|like this|like this:
      likes|tweet|tweet this|pin it|pin|print|print this|print this page|print this article
      print article|email|e-mail|email this|email article|email this article|send|send email
      copy link|copy url|link copied|copied|whatsapp|facebook|twitter|x|linkedin|reddit
      pinterest|telegram|instagram|youtube|tumblr|messenger|flipboard|google+|google plus
      gmail|mail|sms|rss|rss feed|snapchat|tiktok|threads|bluesky|mastodon|stumbleupon
      facebook messenger|pocket|save|save article|saved|save for later|bookmark|bookmark this
      more|more options|view more|show more|load more|see more|see all|view all|view all (#)
      show all|read more|read more:|read full article|read full story|read the full story
      read the original article|learn more|find out more|click here|click to read more|next
      previous|prev|next article|previous article|next story|previous story|next post
      previous post|next page|previous page|back|back to top|go to top|top|back to gallery
      view gallery|open gallery|gallery|photo gallery|view slideshow|slideshow|hide caption
      toggle caption|caption|show caption|captions|enlarge image|enlarge|expand|expand image
      view image|open image|close image|view fullscreen|fullscreen|full screen
      full screen in popup|zoom|click to enlarge|image #|image # of #|image # of / #
      photo # of #|# of #|#/#|# / #|slide # of #|view # images|view # photos|# photos
      # images|# pictures|play|play video|pause|mute|unmute|watch|watch live|live|listen
      listen to this article|listen to article|listen to the article|watch video|watch now
      video player|audio player|video unavailable|now playing|up next|replay|menu|main menu
      navigation|search|search for|home|home page|homepage|log in|login|log out|logout
      sign in|sign up|sign up now|sign out|register|register now|subscribe|subscribe now
      subscribe today|subscribe here|subscribe to newsletter|subscribe for free|my account
      account|skip to content|skip to main content|skip to navigation|skip to footer
      jump to content|toggle navigation|close|close menu|close this|dismiss|cancel|submit|ok
      got it|accept|accept all|accept cookies|accept all cookies|reject all|manage cookies
      manage preferences|cookie settings|cookie policy|cookie preferences|cookies|cookie notice
      privacy|privacy policy|privacy notice|privacy policy, terms of use|terms|terms of use
      terms of service|terms and conditions|terms & conditions|do not sell my personal information
      your privacy choices|ad choices|adchoices|about ads|disclaimer|legal|accessibility
      sitemap|site map|contact|contact us|about us|advertise|advertise with us|careers|help
      faq|feedback|send feedback|corrections|report an error|report a typo|report a correction
      feedback form|newsletter|newsletters|email newsletter|newsletter signup|newsletter sign up
      sign up for newsletters and alerts|breaking news emails|get it|get the app|get our app
      download app|download the app|download our app|e-paper|epaper|e-edition|today's paper
      archives|archive|comments|comment|# comment|# comments|# comments (+)|no comments
      no comments yet|leave a comment|leave a reply|leave comment|post a comment|post comment
      add a comment|add comment|view comments|view comments (#)|show comments|read comments
      see comments|comments (#)|comments are closed|comment on this story
      comments powered by disqus|blog comments powered by disqus|write a comment
      join the conversation|join the discussion|have your say|reply|reply to this
      please enable javascript to view the comments powered by disqus|# responses|# replies
      comment now|conversation|popular post…|popular posts…|most popular…|popular…|popular now…
      popular stories…|popular articles…|most read…|most viewed…|most shared…|most commented…
      most recent…|trending…|trending now…|trending stories…|trending topics…|trending articles…
      top stories…|top news…|top headlines…|latest…|latest news…|latest stories…
      latest articles…|latest posts…|latest headlines…|more news…|more stories…
      more top stories…|more from…|more like this…|more on this…|more on this story…
      more on this topic…|more in this section…|more to read…|more to explore…|related…
      related articles…|related stories…|related news…|related content…|related posts…
      related topics…|related coverage…|related links…|related videos…|related reading…
      related internet links…|recommended…|recommended for you…|recommended stories…
      recommended articles…|recommended reading…|recommendations…|we recommend…
      you may also like…|you might also like…|you may like…|you might like…|you may also enjoy…
      you may also be interested in…|you might also be interested in…|also on…|also read…
      read also…|see also…|read next…|up next…|what to read next…|what's next…|don't miss…
      must read…|must reads…|must-read…|editor's picks…|editors' picks…|editor's pick…
      editor’s choice…|our picks…|today's top stories…|from the web…|around the web…
      from our partners…|sponsored stories…|sponsored links…|promoted stories…|other stories…
      other news…|in other news…|in case you missed it…|keep reading…|explore more…
      discover more…|featured…|featured stories…|featured articles…|featured video…
      paid partner content…|stories you may like…|more stories for you…|people also read…
      elsewhere on the web…|links of interest…|further reading…|suggested reading…|top picks…
      news in pictures|in pictures|follow|follow us|follow us on|follow us:|following
      follow me|follow author|follow topic|connect with us|stay connected|stay informed
      stay up to date|social feed|tags|tags:|tags…|topics|topics:|topic|filed under
      filed under:|categories|categories:|category|in this article|in this story
      places in this story|organizations in this story|people in the story|table of contents
      contents|about the author|about the authors|about this rating|author|authors|author bio
      view all posts|view profile|view bio|see all posts by this author
      view all articles by this author|read more by this author|meet the author|explore
      contribute|donate|donate now|support us|support our journalism|become a member|join now
      join us|gift this article|gift article|give this article|give as a gift|free newsletter
      invalid email address|enter your email|enter your email address|email address|your email
      your email address|first name|last name|name|required fields are marked
      thank you for subscribing|thank you for signing up|thanks for signing up|thank you|success
      error|page not found|select language|choose your language|language|change edition|edition
      international edition|us edition|uk edition|print edition|breaking news|breaking
      opens in new window|opens in a new tab|external link|this article is more than # years old
      this article is more than # year old|# min read|# mins read|# minute read|# minutes read
      # min|# minutes|# minutes ago|# minute ago|# hours ago|# hour ago|# days ago|# day ago
      # weeks ago|# months ago|# years ago|reading time|reading time: # minutes
      reading time: # min|read time: # min|estimated reading time|time to read
      all rights reserved|rights and permissions|reuse this content|request permissions|reprints
      get rights and content|font size|text size|text to speech|a a|dark mode|light mode
      view on map|see map|weather|horoscopes|crossword|puzzles|games|obituaries|classifieds
      e-mail newsletter|notifications|turn on notifications|allow notifications
      enable notifications|not now|no thanks|maybe later|continue|go|yes|no|disqus
      facebook comments|powered by|advertising|your ad here|end of content|end of article
      view this post on instagram|content loading|embed|embed code|print header logo
      print footer logo|caption close|story highlights|highlights|key points|skip|skip ad
      """
    table.boilerplateLineStarts = """
      read also:|also read:|read also|also read|see also|read more:|read more about
      read more on|read more at|read more from|read more news|read more stories|read more here
      read next:|read now:|read this:|read this next|read the full|read here:|must read:
      must-read:|don't miss:|don't miss|related:|related story:|related stories:
      related article:|related articles:|related news:|related post:|related posts:
      related content:|related coverage:|related photos:|related pictures:|related gallery:|related reading:|related video:|related link:
      related links:|related topics:|recommended:|recommended for you|more:|more on this:
      more on this story|more from|more stories from|more news from|more about:|more stories:
      more news:|trending:|trending now:|popular:|most read:|most popular:|latest:|watch:
      watch more:|watch also:|watch live:|watch now:|watch the video|listen:|listen to this
      listen now:|see more:|see more at|see photos:|see the photos|click here|click to
      click on the|click the link|tap here|tap to|subscribe to|subscribe now|subscribe for
      subscribe today|subscribe here|subscribe and|subscribe via|sign up to|sign up for
      sign up here|sign up now|sign up today|sign in to|log in to|login to|register to
      register for|register now|register here|join our|join us on|join the conversation
      join the discussion|join telegram|join whatsapp|join us|follow us|follow our|follow me on
      follow @|follow him on|follow her on|follow them on|follow along|follow the author
      follow all the latest|get the latest|get the best of|get all the latest|get breaking news
      get our|get updates|get daily|get unlimited|get notified|get email|get more|get the app
      get the daily|get the morning|get this article|get instant access|stay up to date
      stay up-to-date|stay updated|stay informed|stay connected|stay tuned|keep up with
      keep up to date|keep reading|continue reading|like us on|like our|like this article
      like what you|share this|share on|share your|share via|share the|tweet this|tweet us
      submit to stumbleupon|download our|download the|download now|install our|install the
      turn on notifications|enable notifications|support our|support independent|support us
      support quality|support local|donate to|donate now|make a donation|become a|you may also
      you might also|you may like|you might be interested|if you enjoyed this|if you liked this
      if you have a|if you have any|if you want to comment|have a story|have a tip
      have something to|have an opinion|got a tip|got a story|got a news tip|do you have a
      do you rely on|send us|send your|send tips|send a tip|contact us|contact the author
      contact the writer|contact:|contact the reporter|reach the reporter|reach him at
      reach her at|reach out to|email us|email the author|email:|e-mail:|tel:|phone:
      write to us|write to the|tell us|let us know|let our news|what do you think
      we want to hear|we use cookies|we and our partners|we value your privacy
      this site uses cookies|this website uses cookies|this site is protected|this page requires
      this video|this video is|this article was originally published
      this article originally appeared|this article first appeared
      this story was originally published|this story originally appeared
      this story has been updated|this post was originally published|this article has been updated
      this article contains affiliate|this content is|this form is protected|originally published
      first published in|by clicking|by signing up|by subscribing|by submitting
      by entering your email|by continuing|by using this site|by registering
      your email address will not|required fields|all rights reserved|copyright ©|copyright (c)
      copyright #|© copyright|(c) copyright|reproduction in whole|no part of this
      unauthorized reproduction|material from|terms under which|terms of use|terms of service
      use of this site|registration on or use|privacy policy|cookie policy
      please enable javascript|please enable|please turn on|please read our|please note that
      please respect|please be respectful|please contact|please subscribe|please consider
      please share|please log in|please sign in|please login|please register
      you must be logged in|you need to be logged in|you need to|you must have javascript
      you are reading|you have read|you've read|you have # free articles|you have reached your
      javascript is|javascript must|your browser|to continue reading|to read more
      to read the full|to read this|to comment on|to leave a comment|to view this|to get the
      to subscribe|to sign up|to receive|to contact|to see more|to find out more|to learn more
      to report a|as you comment|comments are|comment policy|comments policy|community rules
      all comments are|view all|view more|view the full|view our|view gallery|view photos
      view comments|show more|advertisement|advertise with|article continues|story continues
      sponsored by|promoted by|presented by|powered by|paid for by|an error occurred
      something went wrong|there was an error|there was a problem|thank you for reading
      thank you for your|thank you for subscribing|thanks for reading|thanks for visiting
      thanks for signing|tags:|tagged:|tagged with|tagged in|tagged as|filed under|filed in
      posted in|categories:|category:|topics:|keywords:|labels:|in this article:
      editor's note:|disclaimer:|disclosure:|preview thumbnail for|image # of|photo # of
      slide # of|# of # photos|open in app|opens in new window|skip to|jump to|go to the
      back to|return to|most read in|most popular in|top stories in|more in|latest in
      our standards:|our privacy|our terms|our journalism needs|loading comments|newsletter sign
      newsletter:|this newsletter|a newsletter|for more information|for more stories
      for more news|for more on|for more,|for more from|for the latest news|for the latest
      for all the latest|for licensing|for reprint|for exclusive|for just|for subscribers
      for unlimited|special offer|limited time|limited offer|start your free trial|try it free
      free trial|already a subscriber|already a member|already have an account|not a subscriber
      not a member|forgot your password|forgot password|create an account|create a free account
      create your free|remember me|manage your|unsubscribe|you can unsubscribe
      you can unsubscribe at any time|no spam|we respect your privacy|connect with us|find us on
      visit our|visit us at|check out our|check out more|check out the latest|check out:
      explore more|discover more|buy tickets|buy now|shop now|order now|book now|order a copy
      bookmark this|add to|add a comment|add your comment|leave a comment|leave a reply
      post a comment|post your comment|write a comment|read comments|join newsletter
      join for free|access unlimited|exclusive for subscribers|brought to you by
      this is a sponsored|sponsor message|from our sponsors|sponsored:|promotion:|ad:
      advertiser content
      a post shared by|a post posted by|a photo posted by|a video posted by|a photo shared by
      view this photo on instagram|view this profile on instagram
      """
    table.boilerplateCalls = """
      subscribe to our|subscribe to the|subscribe now|subscribe for|subscribe here
      get a subscription|subscribe today|sign up for|sign up to|sign up now|sign up here|follow us on|follow us
      follow our|follow me on|join our|join us on|download our|download the app|click here to
      click here for|like us on|get our free|get our daily|get our newsletter|get the latest
      get more stories|get breaking news|get top news|unsubscribe|support our journalism
      support us by|become a member|become a subscriber|become a patron|donate today
      our newsletter|stay tuned for more|leave a comment below|let us know in the comments
      tell us in the comments|share your thoughts|share your comments|all rights reserved
      may not be published, broadcast|this material may not be|may not be reproduced
      this site is protected by recaptcha|we use cookies|read the original article|read more here
      learn more about our privacy|see our full terms of use|see our privacy policy
      here are instructions|delivered straight to your|delivered to your inbox|right in your inbox
      straight to your inbox|in your inbox
      """
    table.bylineWords = """
      by|written by|reported by|reporting by|story by|text by|words by|article by|posted by
      published by|report by|from our correspondent|by our correspondent|by staff
      by staff reporter|edited by|author:|authors:|writer:|reporter:|byline:
      with files from|with inputs from|with input from|with reporting by|with reporting from
      additional reporting by|with additional reporting by|with contributions from|compiled by
      """
    table.creditWords = """
      photo:|photos:|photo/|image:|images:|image/|picture:|pictures:|pic:|pics:|credit:
      credits:|photograph:|photographs:|photography:|photographer:|photo credit:|photo credits:
      image credit:|image credits:|picture credit:|picture credits:|main image credit:
      main image:|main photo:|lead image:|lead photo:|featured image:|featured photo:
      feature image:|cover photo:|cover image:|top image:|top photo:|header image:
      banner image:|hero image:|photo illustration:|illustration:|illustrations:|graphic:
      graphics:|infographic:|artwork:|file photo:|file image:|file picture:|photo source:
      image source:|picture source:|video credit:|photo courtesy:|image courtesy:
      picture courtesy:|courtesy:|photo via:|copyright:|image copyright:|photo copyright:
      photo by|photos by|photograph by|photographs by|photography by|photographed by|image by
      images by|picture by|pictures by|pic by|photo illustration by|illustration by
      illustrations by|illustrated by|graphic by|artwork by|drawing by|photo courtesy of
      photos courtesy of|photo courtesy|image courtesy of|images courtesy of|image courtesy
      picture courtesy of|picture courtesy|courtesy of|courtesy photo by|photo via|photos via
      image via|images via|picture via|photo from|photo provided by|photo supplied by
      image provided by|provided by|supplied by|photo credit should read|photo taken by
      file photo by|staff photo by|screenshot via|screengrab via|screenshot from|image copyright
      photo copyright|contributed by|handout photo by|handout via|photo submitted by
      photo composite by
      """
    table.creditSources = """
      submitted photo|submitted|courtesy photo|file photo|file image|file picture|file|handout
      handout photo|handout image|contributed photo|contributed|stock photo|stock image
      staff photo|supplied photo|supplied|provided photo|photo provided|photo submitted
      photo supplied|police handout|family photo|family handout|screenshot|screen grab
      screengrab|screen shot|representative image|archive photo|archive|pool photo|pool
      illustration|illustrative image|library image|library picture|photo illustration
      public domain|courtesy
      """
    table.captionWords = """
      file photo:|file photo|file -|file -|file --|file –|file —|file image:|file picture:
      file:|photo caption:|photo caption|image caption|image caption:|caption:|media caption
      pictured:|pictured here|pictured above|pictured below|pictured left|pictured right
      pictured is|pictured are|pictured in|above:|below:|above left:|above right:|top:
      bottom:|from left:|from left,|from left to right|left to right:|clockwise from
      representative image|representational image|illustrative image|a file photo|an undated
      in this photo|in this file photo|in this image|in this file image|in this picture
      in this undated|in this handout|in this screengrab|in this screenshot|in this aerial
      this photo|this undated|this file photo|this image|this handout|this combination of
      this combo|this picture taken|this photograph|this photo provided|this image released
      this image provided|this image made|this image taken|combination photo|a general view of
      a view of|an aerial view|aerial view of|general view of|a screenshot of|screenshot of
      artist's impression|artist's rendering|artist's concept|artist's illustration|an artist's
      a composite image|this satellite image|this satellite photo|this aerial photo
      this aerial view|this aerial image|this video image|this video grab|this frame grab
      this composite image|this infrared image|this courtroom sketch|this artist's
      """
    table.pictureWords = """
      left|right|center|centre|pictured|seen|poses|pose|posing|shown|l|r|c|above|below
      from left|second from left|second from right|third from left|far left|far right
      background|foreground|file|photo|image|shake hands|shakes hands|speaks|speak|walks
      walk|arrives|arrive|leaves|waves|wave|looks on|look on|celebrates|celebrate|attends
      attend|stands|stand|sits|sit|holds|hold|smiles|gestures|delivers|reacts|watches
      watch|addresses|greets|greet|are seen|is seen|during|depicted|undated
      """
    table.sideWords = """
      left|right|l|r|far left|far right|bottom left|bottom right|top left|top right|center|centre
      second left|second right|second from left|second from right|third from left|third from right
      pictured|pictured left|pictured right|pictured above|foreground|background
      file photo|file image
      """
    table.pictureNouns = """
      photo|photos|photograph|picture|image|images|satellite image|map|chart|graph|graphic
      infographic|diagram|figure|fig.|illustration|drawing|sketch|cartoon|painting|poster|screenshot
      screengrab|video still|still image|rendering|aerial view|portrait|logo
      """
    table.publishedWords = """
      published|published:|published on|published at|publish date|publication date|posted
      posted:|posted on|posted at|first published|first posted|originally published|date:
      dated|date published|created|created on|released|issued|release date|issued on
      last published|pub date|filed|filed:
      """
    table.updatedWords = """
      updated|updated:|updated on|updated at|last updated|last updated:|last updated on
      last update|last modified|modified|modified:|modified on|last edited|date modified|upd.
      revised|edited|latest update|as of
      """
    table.todayWords = "today|yesterday|just now"
    table.monthNames = """
      january|jan|jan.;february|feb|feb.|febr.;march|mar|mar.;april|apr|apr.;may;june|jun|jun.;
      july|jul|jul.;august|aug|aug.;september|sept|sept.|sep|sep.;october|oct|oct.;
      november|nov|nov.;december|dec|dec.
      """
    table.weekdayNames = """
      monday|mon|mon.;tuesday|tue|tue.|tues|tues.;wednesday|wed|wed.;
      thursday|thu|thu.|thur|thurs|thurs.;friday|fri|fri.;saturday|sat|sat.;sunday|sun|sun.
      """
  }
}
