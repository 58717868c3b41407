package drydock.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts a sketched change under a service of a compose file, in the file's own indentation and style.
final class ComposeEdit {
    private static final Pattern KEY = Pattern.compile("(?<indent>\\s*)(?<name>[A-Za-z_][\\w.-]*):(?<value>.*)");

    /// How far a sketch indents a service's own keys.
    private static final int KEYS = 4;

    private final List<String> lines;
    private int begin;
    private int end;
    private int indent;
    private String removed = "";
    private int removedAt;
    private boolean failed;

    private ComposeEdit(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /// @param sketch lines that begin with a space, `+` or `-`, the service's keys indented by four more
    /// @return the lines of the changed file; empty if the service is not in it in the usual form, or if the
    /// sketch removes what it does not have
    static Optional<List<String>> of(List<String> file, String service, List<String> sketch) {
        ComposeEdit edit = new ComposeEdit(file);
        if (!edit.find(service)) {
            return Optional.empty();
        }
        String key = "";
        for (String line : sketch) {
            String text = line.isEmpty() ? "" : line.substring(1);
            Matcher own = KEY.matcher(text);
            if (text.isBlank()) {
                continue;
            }
            boolean top = own.matches() && own.group("indent").length() <= KEYS;
            if (top) {
                key = own.group("name");
                edit.key(line.charAt(0), key, own.group("value").strip());
            } else if (!key.isEmpty() && line.startsWith("+")) {
                edit.child(key, text.strip());
            } else if (!key.isEmpty() && line.startsWith("-")) {
                edit.without(key, text.strip());
            }
        }
        return edit.failed ? Optional.empty() : Optional.of(edit.lines);
    }

    private boolean find(String service) {
        int services = -1;
        int above = -1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (!key.matches()) {
                continue;
            }
            int deep = key.group("indent").length();
            if (deep == 0) {
                services = key.group("name").equals("services") ? i : -1;
                above = -1;
            } else if (services >= 0 && (above < 0 || deep == above)) {
                above = deep;
                if (key.group("name").equals(service) && key.group("value").isBlank()) {
                    begin = i + 1;
                    end = endOf(i, deep);
                    return begin < end && own();
                }
            }
        }
        return false;
    }

    /// Reads the indentation of the service's keys.
    private boolean own() {
        for (int i = begin; i < end; i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches()) {
                indent = key.group("indent").length();
                return true;
            }
        }
        return false;
    }

    /// The end of what is indented deeper, without blank lines and comments after it.
    private int endOf(int at, int deep) {
        int last = at + 1;
        for (int i = at + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (line.length() - line.stripLeading().length() <= deep) {
                break;
            }
            last = i + 1;
        }
        return last;
    }

    private int at(String name) {
        for (int i = begin; i < end; i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches()
                    && key.group("indent").length() == indent
                    && key.group("name").equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void key(char mark, String name, String value) {
        int at = at(name);
        String line = " ".repeat(indent) + name + ":" + (value.isEmpty() ? "" : " " + value);
        if (mark == '-' && at < 0) {
            failed = true;
        } else if (mark == '-') {
            int last = endOf(at, indent);
            end -= last - at;
            lines.subList(at, last).clear();
            removed = name;
            removedAt = at;
        } else if (mark == '+' && at >= 0 && !value.isEmpty()) {
            lines.set(at, line);
        } else if (at < 0) {
            lines.add(removed.equals(name) ? removedAt : end, line);
            end++;
        }
    }

    private void child(String key, String text) {
        int at = at(key);
        if (at < 0) {
            key('+', key, "");
            at = at(key);
        }
        int last = endOf(at, indent);
        boolean list = last > at + 1 ? lines.get(at + 1).strip().startsWith("-") : text.startsWith("-");
        int deep = last > at + 1
                ? lines.get(at + 1).length() - lines.get(at + 1).stripLeading().length()
                : indent + 2;
        lines.add(last, " ".repeat(deep) + styled(text, list));
        end++;
    }

    /// `NAME: value` in a mapping is `- NAME=value` in a list.
    private static String styled(String text, boolean list) {
        Matcher pair = KEY.matcher(text);
        if (list && !text.startsWith("-") && pair.matches()) {
            return "- " + pair.group("name") + "=" + pair.group("value").strip();
        }
        return text;
    }

    private void without(String key, String text) {
        int at = at(key);
        Matcher pair = KEY.matcher(text);
        String name = pair.matches() ? pair.group("name") : text;
        for (int i = at + 1; at >= 0 && i < endOf(at, indent); i++) {
            String own = lines.get(i).strip();
            if (own.equals(text)
                    || own.startsWith(name + ":")
                    || own.startsWith("- " + name + "=")
                    || (own.startsWith("- ") && target(key, own).equals(target(key, text)))) {
                lines.remove(i);
                end--;
                withoutEmpty(at);
                return;
            }
        }
        failed = true;
    }

    /// What an element of a list is about in the container: the path of a mount, or a port.
    private static String target(String key, String element) {
        String plain = element.replaceFirst("^- ", "").replaceAll("[\"']", "");
        return switch (key) {
            case "tmpfs" -> plain.replaceFirst(":.*", "");
            case "volumes" -> plain.replaceFirst(":(?:ro|rw|z|Z|[a-z,]+)$", "").replaceFirst(".*:", "");
            case "ports" -> plain.replaceFirst("/tcp$", "").replaceFirst(".*:", "");
            default -> plain;
        };
    }

    private void withoutEmpty(int at) {
        if (endOf(at, indent) == at + 1 && lines.get(at).strip().endsWith(":")) {
            removed = lines.get(at).strip().replace(":", "");
            removedAt = at;
            lines.remove(at);
            end--;
        }
    }
}
