package drydock.report.document;

import java.util.Locale;

/// The id that forges give a heading, so that links inside the report arrive.
public final class Slug {
    private Slug() {}

    public static String of(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("(?U)[^\\w\\- ]", "")
                .replace(' ', '-');
    }
}
