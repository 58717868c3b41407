package drydock.report.output;

import drydock.report.document.Blocks;
import drydock.report.document.VisibleText;

/// A self-contained HTML page: inline style, no script, no remote content.
public final class HtmlPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --text: #1f2328; --quiet: #59636e; --back: #ffffff; --box: #f6f8fa;
              --line: #d1d9e0; --link: #0969da;
              --done: #1f883d; --failed: #cf222e; --going: #0969da; --unknown: #818b98; }
            @media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --quiet: #9198a1; --back: #0d1117;
              --box: #161b22; --line: #3d444d; --link: #4493f8;
              --done: #3fb950; --failed: #f85149; --going: #4493f8; --unknown: #848d97; } }
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: var(--text); background: var(--back);
              font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
            h1, h2 { line-height: 1.25; border-bottom: 1px solid var(--line); padding-bottom: .3em; }
            hr { display: none; }
            a { color: var(--link); }
            code, pre { font: 14px/1.45 ui-monospace, Menlo, Consolas, monospace; background: var(--box);
              border-radius: 6px; }
            code { padding: .15em .35em; }
            pre { padding: .8rem 1rem; overflow-x: auto; }
            pre code { padding: 0; background: none; overflow-wrap: normal; }
            table { border-collapse: collapse; }
            th, td { border: 1px solid var(--line); padding: .35rem .7rem; text-align: left; vertical-align: top; }
            svg.runs { display: block; width: 100%; height: auto; margin: 1rem 0; font: 12px system-ui, sans-serif; }
            svg.runs text { fill: var(--quiet); }
            svg.runs .grid { stroke: var(--line); }
            svg.runs .done { fill: var(--done); }
            svg.runs .failed { fill: var(--failed); }
            svg.runs .going { fill: var(--going); }
            svg.runs .unknown { fill: var(--unknown); }
            summary { cursor: pointer; color: var(--quiet); }
            """;

    private HtmlPage() {}

    public static String of(String title, String body) {
        return """
               <!DOCTYPE html>
               <html lang="en">
               <head>
               <meta charset="utf-8">
               <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <title>%s</title>
               <style>
               %s</style>
               </head>
               <body>
               %s</body>
               </html>
               """.formatted(Blocks.escaped(VisibleText.line(title)), STYLE, body);
    }
}
