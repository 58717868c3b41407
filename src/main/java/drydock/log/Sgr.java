package drydock.log;

import drydock.log.Ansi.Style;

/// The parameters of a terminal's "select graphic rendition" sequence.
final class Sgr {
    private Sgr() {}

    static Style apply(Style before, String parameters) {
        String[] words = parameters.split("[;:]", -1);
        Style style = before;
        for (int i = 0; i < words.length && i < 32; i++) {
            int code = number(words[i]);
            if (code == 38 || code == 48 || code == 58) {
                int kind = i + 1 < words.length ? number(words[i + 1]) : 0;
                int count = kind == 5 ? 1 : kind == 2 ? 3 : 0;
                if (code == 38 && i + 1 + count < words.length && count > 0) {
                    style = colour(style, count == 1 ? indexed(number(words[i + 2])) : trueColour(words, i + 2));
                }
                i += 1 + count;
            } else {
                style = simple(style, code);
            }
        }
        return style;
    }

    private static Style simple(Style s, int code) {
        return switch (code) {
            case 0 -> Style.PLAIN;
            case 1 -> new Style(s.colour(), true, s.faint(), s.italic(), s.underline());
            case 2 -> new Style(s.colour(), s.bold(), true, s.italic(), s.underline());
            case 3 -> new Style(s.colour(), s.bold(), s.faint(), true, s.underline());
            case 4, 21 -> new Style(s.colour(), s.bold(), s.faint(), s.italic(), true);
            case 22 -> new Style(s.colour(), false, false, s.italic(), s.underline());
            case 23 -> new Style(s.colour(), s.bold(), s.faint(), false, s.underline());
            case 24 -> new Style(s.colour(), s.bold(), s.faint(), s.italic(), false);
            case 39 -> colour(s, -1);
            default -> {
                if (code >= 30 && code <= 37) {
                    yield colour(s, code - 30);
                }
                yield code >= 90 && code <= 97 ? colour(s, code - 82) : s;
            }
        };
    }

    private static Style colour(Style s, int colour) {
        return new Style(colour, s.bold(), s.faint(), s.italic(), s.underline());
    }

    /// Maps one of 256 colours to the nearest of the 16 that themes define.
    private static int indexed(int index) {
        if (index < 16) {
            return index;
        }
        if (index >= 232) {
            return nearest((index - 232) * 10 + 8, (index - 232) * 10 + 8, (index - 232) * 10 + 8);
        }
        int cube = index - 16;
        return nearest(cube / 36 * 51, cube / 6 % 6 * 51, cube % 6 * 51);
    }

    private static int trueColour(String[] words, int at) {
        return nearest(number(words[at]), number(words[at + 1]), number(words[at + 2]));
    }

    private static int nearest(int red, int green, int blue) {
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        if (most - least < 40) {
            return most < 64 ? 0 : most < 128 ? 8 : most < 208 ? 7 : 15;
        }
        int middle = (most + least) / 2;
        int hue = (red > middle ? 1 : 0) | (green > middle ? 2 : 0) | (blue > middle ? 4 : 0);
        return most > 200 ? hue + 8 : hue;
    }

    private static int number(String word) {
        if (word.isEmpty() || word.length() > 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return Integer.parseInt(word);
    }
}
