package drydock.report.document;

import java.util.Locale;

/// The id that forges give a heading; links inside the report point to it.
public final class Slug {
    private Slug() {}

    public static String of(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("(?U)[^\\w\\- ]", "")
                .replace(' ', '-');
    }
}
