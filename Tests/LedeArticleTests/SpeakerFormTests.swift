import LedeArticle
import Testing

/// Everyday ways to say who spoke, beside the verbs of saying.
@Suite struct SpeakerFormTests {
  @Test(arguments: [
    // A label with an age before a colon.
    ("en", "Quill, 34: “We had no idea of the bridge.”", "Quill: We had no idea of the bridge."),
    ("en", "Mara Quill (34), baker: “We had no idea.”", "Mara Quill: We had no idea."),
    ("de", "Quill, 34: „Wir haben nichts gewusst.“", "Quill: Wir haben nichts gewusst."),
    ("de", "Mara Quill (34), Bäckerin: „Wir haben nichts gewusst.“", "Mara Quill: Wir haben nichts gewusst."),
    ("fr", "Mara Quill, 34 ans : « Nous ne savions rien. »", "Mara Quill: Nous ne savions rien."),
    ("en", "The strike, 34 days old: “a long one for the whole port”.", "?: a long one for the whole port"),
    // Any verb between a quote and who says it.
    ("de", "„Die Brücke öffnet im Mai“, ist sich Mara Quill sicher.", "Mara Quill: Die Brücke öffnet im Mai"),
    ("de", "„Die Brücke öffnet im Mai“, lacht Mara Quill.", "Mara Quill: Die Brücke öffnet im Mai"),
    ("de", "„Nicht im Mai“, weiß der Hafenmeister.", "der Hafenmeister: Nicht im Mai"),
    ("fr", "« Le pont ouvre en mai », se réjouit Mara Quill.", "Mara Quill: Le pont ouvre en mai"),
    ("fr", "« Le pont ouvre en mai », sourit la maire.", "la maire: Le pont ouvre en mai"),
    ("es", "«El puente abre en mayo», sonríe Mara Quill.", "Mara Quill: El puente abre en mayo"),
    ("pt", "“A ponte abre em maio”, sorri Mara Quill.", "Mara Quill: A ponte abre em maio"),
    ("it", "«Il ponte apre a maggio», sorride Mara Quill.", "Mara Quill: Il ponte apre a maggio"),
    ("nl", "“De brug gaat in mei open”, lacht Mara Quill.", "Mara Quill: De brug gaat in mei open"),
    // What only looks like one.
    ("de", "Sie hat Mut, also „Schneid“, herausgegeben von Mara Quill.", ""),
    ("de", "Er mag Filme wie „Der Kahn“ sowie Mara Quill, die Sängerin.", ""),
    (
      "fr", "« Le pont ouvre en mai », car un pont fermé risque de rouiller, explique Mara Quill.",
      "Mara Quill: Le pont ouvre en mai"
    ),
    // Ages for names.
    ("de", "„Die Brücke öffnet im Mai“, sagt die 34-Jährige.", "die 34-Jährige: Die Brücke öffnet im Mai"),
    ("en", "“Never again,” the 34-year-old said.", "the 34-year-old: Never again,"),
    ("fr", "« Le pont ouvre en mai », dit son père en 2019.", "son père: Le pont ouvre en mai"),
    // What somebody is of, or says it to.
    (
      "de", "„Die Brücke öffnet im Mai“, sagte Mara Quill von der EVP.",
      "Mara Quill: Die Brücke öffnet im Mai"
    ),
    (
      "de", "„Die Brücke öffnet im Mai“, sagte Mara von der Quill.",
      "Mara von der Quill: Die Brücke öffnet im Mai"
    ),
    ("fr", "« Le pont ouvre en mai », dit Mara Quill de la CFTC.", "Mara Quill: Le pont ouvre en mai"),
    ("en", "“We open in May,” said to reporters Mara Quill, the mayor.", "Mara Quill: We open in May,"),
    ("en", "“We open in May,” Mara Quill, 34, of Carrow, told the Herald.", "Mara Quill: We open in May,"),
    (
      "en", "“We open in May,” the Oceanic and Atmospheric Administration said.",
      "the Oceanic and Atmospheric Administration: We open in May,"
    ),
    ("en", "“We open in May,” the Senate and Mara Quill said.", "the Senate: We open in May,"),
    // A word that has its capital from the sentence is nobody whom a pronoun could mean.
    ("en", "Asked about the bridge, she said: “We open in May.”", "she: We open in May."),
    ("ru", "Вот что он пишет о мосте: «Мост откроют в мае этого года».", "он: Мост откроют в мае этого года"),
    // A thing is no speaker.
    ("en", "The bridge was “unsound and dangerous to all of us”.", "?: unsound and dangerous to all of us"),
    (
      "en", "The agency has “goals and steps for the whole port”.",
      "The agency: goals and steps for the whole port"
    ),
  ]) func speakers(language: String, text: String, expected: String) {
    #expect(quotes(language, in: article(text)).joined(separator: "; ") == expected)
  }
}
