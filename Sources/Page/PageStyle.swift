import Documents

/// How the page looks on a screen, light or dark, wide or narrow, and on paper.
///
/// Every pair of colours has a contrast of at least 4.5 to 1, and no meaning rests on colour alone.
enum PageStyle {
  static let text: Markup = """
    :root{color-scheme:light dark;--ink:#1c2733;--soft:#45535f;--paper:#fff;--ground:#f4f6f8;
    --line:#d5dce2;--edge:#6b7a87;--deep:#12344d;--on-deep:#fff;--link:#0b5a80;--tint:#e8f0f5;
    --wrong:#a5140c;--wrong-tint:#fdf0ef;--good:#17603a;--focus:#ffb703}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#e8edf1;--soft:#b4c0ca;
    --paper:#17212b;--ground:#0e151c;--line:#34434f;--edge:#8fa0ad;--deep:#9fd0ea;
    --on-deep:#0e151c;--link:#8ccbec;--tint:#1f2f3c;--wrong:#ff9d94;--wrong-tint:#33191a;
    --good:#8fd6ac;--focus:#ffb703}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--ground);color:var(--ink);
    font:1rem/1.5 Arial,Helvetica,sans-serif}
    .skip{position:absolute;left:-100rem}
    .skip:focus{left:.5rem;top:.5rem;padding:.5rem;background:var(--paper);z-index:2}
    #top,#desk,#said,.foot{max-width:84rem;margin:0 auto;padding:0 1.25rem}
    .bar{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.25rem;padding:1rem 0 .5rem}
    .bar .brand{font-size:1.5rem;font-weight:bold;color:var(--deep);margin:0}
    .bar .council{font-weight:bold}
    .bar .safe{color:var(--soft);font-size:.875rem;margin:0 0 0 auto}
    .tabs{display:flex;flex-wrap:wrap;gap:.25rem;border-bottom:2px solid var(--deep);margin:0}
    .tabs button{border:1px solid transparent;border-bottom:0;border-radius:.375rem .375rem 0 0;
    background:none;color:var(--link);padding:.5rem 1rem;text-decoration:underline}
    .tabs button[aria-current]{background:var(--deep);color:var(--on-deep);text-decoration:none;
    font-weight:bold}
    .tools{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;padding:.5rem 0;
    font-size:.9375rem}
    h1{margin:1rem 0 .5rem;font-size:1.75rem;line-height:1.2;color:var(--deep)}
    h2{margin:0 0 .75rem;font-size:1.25rem;line-height:1.25;color:var(--deep)}
    h3{margin:1rem 0 .5rem;font-size:1.0625rem;color:var(--deep)}
    p{max-width:46rem}
    a{color:var(--link)}
    section,fieldset{margin:1rem 0;padding:1.25rem;background:var(--paper);
    border:1px solid var(--line);border-radius:.375rem;min-width:0}
    fieldset legend{font-weight:bold;padding:0 .375rem}
    .notice{padding:.75rem 1rem;background:var(--paper);border:1px solid var(--edge);
    border-left:.5rem solid var(--deep)}
    .wrong{padding:.75rem 1rem;background:var(--wrong-tint);border:2px solid var(--wrong);
    border-left-width:.5rem}
    button,.file{font:inherit;min-height:2.25rem;min-width:1.5rem;padding:.375rem .875rem;
    border:2px solid var(--deep);border-radius:.25rem;background:var(--paper);color:var(--deep);
    cursor:pointer}
    button.main,.file.main{background:var(--deep);color:var(--on-deep);font-weight:bold}
    button.plain{border-color:transparent;background:none;color:var(--link);padding:.25rem .375rem;
    min-height:1.75rem;text-decoration:underline;text-align:left}
    button:disabled{opacity:.55;cursor:default}
    button:hover:not(:disabled),.file:hover{box-shadow:0 0 0 2px var(--tint)}
    .file{display:inline-block;position:relative}
    .file input{position:absolute;inset:0;opacity:0;cursor:pointer;width:100%;font-size:0}
    .file:focus-within,:focus-visible{outline:3px solid var(--focus);outline-offset:1px;
    box-shadow:0 0 0 5px #12344d}
    .buttons{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin:.75rem 0}
    label,.label{display:block;font-weight:bold}.beside-box{display:inline}
    .hint{display:block;color:var(--soft);font-size:.875rem;margin:0 0 .25rem;max-width:40rem}
    .error{display:block;color:var(--wrong);font-weight:bold;font-size:.875rem;margin:.125rem 0}
    .error:empty{display:none}
    input,select,textarea{font:inherit;color:var(--ink);background:var(--paper);
    border:2px solid var(--edge);border-radius:.125rem;padding:.25rem .375rem;max-width:100%;
    min-height:2rem}
    input[aria-invalid],select[aria-invalid],textarea[aria-invalid]{border-color:var(--wrong);
    border-width:3px}
    input[type=checkbox],input[type=radio]{width:1.5rem;height:1.5rem;min-height:0;
    vertical-align:middle}
    input[type=range]{padding:0;border:0;width:16rem}
    textarea{width:100%;max-width:46rem;min-height:5rem}
    .field{margin:0 0 1rem}
    .money{display:inline-flex;align-items:stretch}
    .money>span{padding:.25rem .5rem;border:2px solid var(--edge);border-right:0;
    background:var(--tint)}
    .w-s{width:6rem}.w-m{width:11rem}.w-l{width:22rem}.w-full{width:100%}
    .fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));
    gap:0 1.5rem}
    .scroll{overflow-x:auto;position:relative}
    table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.35}
    caption{text-align:left;font-weight:bold;padding:0 0 .5rem}
    th,td{padding:.375rem .625rem .375rem 0;text-align:left;vertical-align:top;
    border-bottom:1px solid var(--line)}
    thead th{vertical-align:bottom;border-bottom:2px solid var(--deep)}
    tbody th{font-weight:normal}
    tfoot th,tfoot td{font-weight:bold;border-top:2px solid var(--deep)}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    td input,td select{width:100%}td .w-m{width:5.5rem}td .w-s{width:4.5rem}td .w-l{width:5.5rem}
    td.wide .w-l{width:100%;min-width:8.5rem}td textarea{min-width:12rem;min-height:3.25rem}
    td .plain{white-space:nowrap}
    td:has(input)~.number{padding-top:.75rem}td.number .plain{min-height:1.5rem;padding:0}
    tr.chosen>*{background:var(--tint)}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,12rem),1fr));
    gap:.75rem;margin:0 0 1rem}
    .figures>div{padding:.75rem 1rem;border:1px solid var(--line);
    border-top:.25rem solid var(--deep);background:var(--paper)}
    .figures dt{font-weight:bold}
    .figures dd{margin:0;font-size:1.5rem;font-weight:bold;font-variant-numeric:tabular-nums}
    .figures .note{display:block;font-size:.875rem;font-weight:normal;color:var(--soft)}
    .summary{margin:0}
    .summary>div{display:grid;grid-template-columns:minmax(9rem,1fr) 2fr auto;gap:.5rem 1rem;
    padding:.5rem 0;border-bottom:1px solid var(--line)}
    .summary dt{font-weight:bold}
    .summary dd{margin:0;overflow-wrap:anywhere}
    .status{display:inline-block;padding:0 .5rem;border:1px solid var(--edge);
    border-radius:.25rem;white-space:nowrap;font-size:.875rem}
    .status.done{border-color:transparent;padding:0}
    .beside{display:grid;grid-template-columns:minmax(14rem,1fr) 3fr;gap:1.25rem;align-items:start}
    .reading{display:grid;grid-template-columns:minmax(0,3fr) minmax(20rem,2fr);gap:1.25rem;
    align-items:start}
    .reading>section{padding:0;border:0}
    .deciding{position:sticky;top:0;max-height:100vh;overflow-y:auto}
    .pairs{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,10rem),1fr));
    gap:0 1rem;align-items:end}
    .pairs .money{display:flex}
    .choices{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:0 0 1rem;padding:.5rem .75rem}
    .choices .error{flex-basis:100%}
    .choices span,.tick{display:inline-flex;align-items:center;gap:.5rem;min-height:2rem}
    .choices label,.tick label{font-weight:normal}
    .filters{grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr));align-items:end}
    .cases button.plain{padding:.125rem 0;min-height:1.5rem;white-space:nowrap}
    .cases time{white-space:nowrap}
    .cases .status{white-space:normal}
    .drop.bare{border-color:transparent;padding:0}
    button[aria-pressed=true]{background:var(--deep);color:var(--on-deep)}
    iframe{width:100%;min-height:30rem;border:1px solid var(--edge);background:#fff}
    .drop{border:2px dashed var(--edge);padding:1rem;border-radius:.375rem}
    .none{color:var(--soft)}
    .foot{padding-top:1.5rem;padding-bottom:2rem;color:var(--soft);font-size:.875rem}
    .quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    @media (max-width:64rem){.reading{display:block}.deciding{position:static;max-height:none}}
    @media (max-width:48rem){.beside{display:block}.summary>div{grid-template-columns:1fr}
    #top,#desk,#said,.foot{padding-left:.75rem;padding-right:.75rem}
    section,fieldset{padding:.875rem .75rem}h1{font-size:1.375rem}.bar .safe{margin-left:0}}
    @media print{:root{--ground:#fff}#top,.buttons,.tools,button,.file,.foot,nav{display:none}
    #desk{max-width:none;padding:0}section{border:0;padding:0;margin:0 0 6mm}
    input,select,textarea{border:0;padding:0}table{font-size:8.5pt}tr{break-inside:avoid}
    .scroll{overflow:visible}}
    @media (prefers-reduced-motion:no-preference){button{transition:box-shadow .1s}}
    \(FinanceStyle.text)

    """
}
