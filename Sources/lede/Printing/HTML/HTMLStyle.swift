/// How a page looks: on a phone, on a desk, in the dark, on paper.
enum HTMLStyle {
  static let sheet = """

    :root{color-scheme:light dark;--text:#1b1b1a;--soft:#62605b;--page:#fbfaf7;--card:#fff;--line:#e4e1d9;\
    --accent:#9a3324;--bar:#b9563f;--mark:#ffe58a;--on-mark:#1b1b1a}
    @media (prefers-color-scheme:dark){:root{--text:#e9e6df;--soft:#a19d94;--page:#161615;--card:#1f1f1d;--line:#35332f;\
    --accent:#f0947f;--bar:#d1735d;--mark:#6b5510;--on-mark:#fff3c4}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;max-width:72rem;padding:1.5rem 1rem 3rem;background:var(--page);color:var(--text);\
    font:1.0625rem/1.55 Charter,"Bitstream Charter","Source Serif 4",Georgia,serif;overflow-wrap:anywhere}
    .kind,.count,.facts,.place,.rest,.rank,figcaption small,h3,th,td,.axis,footer,.timeline figcaption,cite\
    {font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
    a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.2em}
    a:hover{color:var(--accent);text-decoration-color:currentColor}
    header{border-top:3px solid var(--accent);padding-top:.75rem}
    .kind{margin:0;color:var(--accent);font-size:.75rem;font-weight:600;letter-spacing:.08em;text-transform:uppercase}
    h1{margin:.1rem 0 .25rem;font-size:clamp(1.4rem,5vw,2.1rem);line-height:1.2;font-weight:700}
    .count{margin:0;color:var(--soft);font-size:.9rem}
    .timeline{margin:1.5rem 0 0}
    .timeline figcaption{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;font-size:.8rem;font-weight:600}
    .timeline figcaption small{font-weight:400;color:var(--soft);font-size:.8rem}
    .timeline svg{display:block;width:100%;height:7rem;margin-top:.4rem;border-bottom:1px solid var(--soft);fill:var(--bar)}
    .timeline .hover{fill:transparent}
    .timeline g:hover .hover{fill:var(--line)}
    .axis{display:flex;justify-content:space-between;color:var(--soft);font-size:.75rem;margin-top:.2rem;\
    font-variant-numeric:tabular-nums}
    .columns{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem;margin-top:1.75rem}
    article{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.1rem;margin:0 0 1rem}
    h2{margin:0;font-size:1.2rem;line-height:1.3}
    .rank{color:var(--soft);font-weight:400;font-size:.85rem;font-variant-numeric:tabular-nums;margin-inline-end:.15rem}
    .missing,.none{color:var(--soft);font-style:italic}
    .facts{margin:.25rem 0 0;color:var(--soft);font-size:.82rem}
    article>p[dir],blockquote,article figure{margin:.7rem 0 0}
    blockquote{padding-inline-start:.9rem;border-inline-start:3px solid var(--bar)}
    blockquote p{margin:0}
    cite{font-style:normal;color:var(--soft);font-size:.85rem}
    article figure{padding:.55rem .8rem;background:var(--page);border-radius:.35rem;font-size:.97rem}
    figcaption small{color:var(--soft);font-size:.82rem}
    mark{background:var(--mark);color:var(--on-mark);border-radius:.15em;padding:0 .08em;box-decoration-break:clone;\
    -webkit-box-decoration-break:clone}
    .place{margin:.75rem 0 0;color:var(--soft);font-size:.75rem;line-height:1.4}
    .place code{white-space:nowrap}
    code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.95em}
    aside section{margin:0 0 1.5rem}
    h3{margin:0 0 .3rem;font-size:.75rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft)}
    table{width:100%;border-collapse:collapse;font-size:.85rem}
    th{font-weight:400;text-align:start;padding:.2rem 0}
    td{text-align:end;vertical-align:top;padding:.2rem 0 .2rem .75rem;font-variant-numeric:tabular-nums;white-space:nowrap}
    th svg{display:block;width:100%;height:4px;margin-top:.15rem;fill:var(--bar);background:var(--line);border-radius:2px}
    .rest{margin:.3rem 0 0;color:var(--soft);font-size:.8rem}
    footer{margin-top:2rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--soft);font-size:.78rem}
    @media (min-width:56rem){body{padding:2.5rem 2rem 4rem}\
    .columns{grid-template-columns:minmax(0,1fr) 17rem;gap:2.5rem}}
    @media print{@page{margin:18mm 16mm}:root{color-scheme:light;--text:#000;--soft:#444;--page:#fff;--card:#fff;\
    --line:#bbb;--accent:#000;--bar:#666;--mark:#eee;--on-mark:#000}\
    body{max-width:none;padding:0;font-size:10pt}.columns{display:block}\
    article{border:0;border-top:1px solid var(--line);border-radius:0;padding:.6rem 0;margin:0;break-inside:avoid}\
    mark{font-weight:700;text-decoration:underline;print-color-adjust:exact;-webkit-print-color-adjust:exact}\
    svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}h2{break-after:avoid;font-size:12pt}\
    aside{columns:2;margin-top:1rem}aside section,.timeline{break-inside:avoid}article figure{padding:0}}

    """
}
