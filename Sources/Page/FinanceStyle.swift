import Documents

/// What council finance has beside the page's own style: its views, its charts and its sliders.
enum FinanceStyle {
  static let text: Markup = """
    .finance .internal{margin:0;color:var(--soft);font-size:.875rem}
    .views{display:flex;flex-wrap:wrap;gap:.25rem;margin:.75rem 0}
    .views button{border-color:var(--edge);color:var(--link)}
    .views button[aria-current]{background:var(--tint);border-color:var(--deep);
    color:var(--deep);font-weight:bold;box-shadow:inset 0 -.25rem 0 var(--deep)}
    .finance .beside-box{display:inline;font-weight:normal}
    .halves{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));
    gap:0 1rem}
    .finance section section{border:0;padding:0;margin:1.5rem 0 0}
    .finance .scroll{margin:0 0 1rem;position:relative}
    .finance td button.plain{margin:-.25rem 0}
    .finance #fin-trial-result .figures{grid-template-columns:
    repeat(auto-fit,minmax(min(100%,9.75rem),1fr))}
    .finance td .status{margin-right:.25rem}
    .finance .key{display:block;font-size:.8125rem;color:var(--soft)}
    .finance .drop p{margin:0 0 .5rem}
    .finance .sliding{display:flex;flex-wrap:wrap;gap:0 2rem;align-items:flex-start}
    .finance .sliding .wide{flex:1 1 16rem}
    .finance input[type=range]{width:100%;min-height:2rem;accent-color:var(--deep)}
    .finance .ends{display:flex;justify-content:space-between;color:var(--soft);
    font-size:.875rem}
    .finance .verdict{padding:.75rem 1rem;background:var(--tint);border-left:.5rem solid var(--deep)}
    .finance .verdict strong{display:block;font-size:1.125rem}
    .finance .change{white-space:normal}
    .finance iframe{margin-top:1rem}
    .finance #fin-faults td{min-width:6rem}
    .finance #fin-faults td:nth-child(4),.finance #fin-faults td:nth-child(5){min-width:16rem;
    overflow-wrap:anywhere}
    .finance figure{max-width:46rem;margin:0 0 1.75rem}
    .finance figcaption{margin-bottom:.5rem;font-size:.9375rem;font-weight:bold}
    .finance svg{display:block;overflow:visible}
    .finance svg text{fill:currentColor;font-size:14px}
    .finance .lying .figure{text-anchor:end;font-weight:bold}
    .finance .standing text{text-anchor:middle;font-size:12px}
    .finance .standing .figure{font-weight:bold}
    .finance svg .key{font-size:12px;fill:var(--soft)}
    .finance .brief{display:none}
    .finance rect.bar{fill:var(--chart)}
    .finance rect.bar.less{fill:var(--edge)}
    .finance rect.bar.whole{fill:var(--deep)}
    .finance .track{fill:var(--line)}
    .finance line.axis{stroke:var(--soft)}
    .finance line.mark{stroke:var(--ink);stroke-width:2;stroke-dasharray:6 4}
    .finance .beside{grid-template-columns:minmax(0,1fr) minmax(14rem,24rem);gap:0 2.5rem}
    .finance .note{font-size:.875rem;color:var(--soft)}
    :root{--chart:#1f5f7a}
    @media screen and (prefers-color-scheme:dark){:root{--chart:#7fbcd9}}
    @media screen and (max-width:48rem){.finance .full{display:none}.finance .brief{display:inline}
    .finance .standing .long{display:none}}
    @media (forced-colors:active){.finance rect.bar{fill:CanvasText}.finance .track{fill:Canvas}
    .finance rect.bar.less{fill:GrayText}}
    @media print{.views{display:none}.finance rect{print-color-adjust:exact}}

    """
}
