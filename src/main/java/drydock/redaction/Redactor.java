package drydock.redaction;

import drydock.model.Channel;
import drydock.model.Ending;
import drydock.model.Masking;
import drydock.model.OutputLine;
import drydock.model.Transcript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Masks the secrets of one container in any text, and keeps an audit of masked values.
///
/// Thread-safe.
public final class Redactor {
    /// The start of every mark.
    public static final String MARK = "‹masked:";

    /// Minimum length of a cut secret that could be another word.
    private static final int CUT_PREFIX = 8;

    /// Minimum length of a cut secret in the place of a value, or that is not a word.
    private static final int CUT_VALUE = 4;

    private static final Pattern CUT = Pattern.compile("\"\\.\\.\\.|…| \\[cut| \\[\\d+ more bytes");

    private final RedactionState known;
    private final String where;

    /// A redactor for the secrets among these variables.
    ///
    /// @param environment `NAME=value` entries of container and image
    public Redactor(Collection<String> environment) {
        this(environment, RedactionRules.standard());
    }

    public Redactor(Collection<String> environment, RedactionRules rules) {
        this(
                environment.stream()
                        .map(entry -> NamedValue.entry(entry, Secrets.ENVIRONMENT))
                        .toList(),
                List.of(),
                SecretFiles.BY_CONVENTION,
                rules);
    }

    /// @param named       all named values
    /// @param identifiers names that must stay readable, such as the container's
    /// @param files       the files whose content is a secret
    Redactor(List<NamedValue> named, List<String> identifiers, SecretFiles files, RedactionRules rules) {
        this(new RedactionState(named, identifiers, files, rules), "container");
    }

    private Redactor(RedactionState known, String where) {
        this.known = known;
        this.where = where;
    }

    /// The same redactor, with this place in its audit.
    ///
    /// @param place id of a step, or another word for the audit
    public Redactor in(String place) {
        return new Redactor(known, place);
    }

    /// The files whose content is a secret.
    public SecretFiles secretFiles() {
        return known.files();
    }

    /// Learns the content of a file as a secret before there is evidence, if its path is that of a secret file.
    public void know(String path, byte[] content) {
        new FileContents(known, where, true).known(path, content);
    }

    /// The number of masked values so far, by kind.
    public Map<String, Integer> counts() {
        return known.ledger().byKind();
    }

    /// The audit so far: what was masked, why, where and how often; never a value.
    public List<Masking> audit() {
        return known.ledger().audit();
    }

    /// The text with every secret masked. A text keeps its lines, except those of a private key.
    public String redact(String text) {
        String read = EscapedLetters.decoded(text);
        if (!read.equals(text)) {
            String masked = shapes(knownMasked(read));
            return masked.equals(read) ? knownMasked(text) : masked;
        }
        return shapes(knownMasked(text));
    }

    private String knownMasked(String text) {
        return weakSecrets(cutSecrets(knownSecrets(text)));
    }

    /// An environment with secret values masked; names and order stay.
    public List<String> environment(List<String> entries) {
        return entries.stream().map(this::entry).toList();
    }

    /// The redacted value of something with a name, such as a label.
    public String named(String name, String value) {
        return entry(name + "=" + value).substring(name.length() + 1);
    }

    /// All words redacted, including a value that follows its option as the next word.
    public List<String> words(List<String> words) {
        List<String> masked = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean afterOption = i > 0 && Secrets.option(words.get(i - 1)) && !word.startsWith("-");
            masked.add(
                    afterOption && !word.startsWith(MARK)
                            ? shaped("option", "it is the value of an option for a secret", word)
                            : redact(word));
        }
        return masked;
    }

    /// Whether secrets were discovered that text redacted earlier may contain.
    public boolean hasLearnt() {
        return known.learntCount() > 0;
    }

    /// The number of discovered secrets; it only grows.
    public int learnt() {
        return known.learntCount();
    }

    /// Words for running a command, with marks replaced by the secrets. Must never be shown or saved.
    public List<String> restore(List<String> words) {
        return words.stream().map(known::restore).toList();
    }

    /// One word for running, such as a path.
    public String restore(String word) {
        return known.restore(word);
    }

    /// The evidence redacted, including private keys and secrets that span lines.
    public Transcript redact(Transcript transcript) {
        List<String> texts = withoutSplitSecrets(withoutSecretFiles(transcript.lines()));
        KeyLines key = new KeyLines();
        NamedLines named = new NamedLines();
        AnnouncedLines announced = new AnnouncedLines();
        SecretColumns columns = new SecretColumns();
        List<OutputLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            OutputLine line = transcript.lines().get(i);
            String unlocked =
                    key.mask(texts.get(i), body -> shaped("private key", "it is part of a private key", body));
            unlocked = named.mask(
                    unlocked, value -> shaped("assignment", "the line before has the name of a secret", value));
            unlocked = announced.mask(unlocked, this::announced);
            unlocked = columns.mask(
                    unlocked, value -> shaped("assignment", "the heading above has the name of a secret", value));
            String text = redact(unlocked);
            lines.add(new OutputLine(line.channel(), line.time(), text));
        }
        return new Transcript(
                redact(transcript.command()),
                lines,
                transcript.dropped(),
                redact(transcript.ending()),
                transcript.duration());
    }

    private Ending redact(Ending ending) {
        return ending instanceof Ending.NotStarted(String message) ? new Ending.NotStarted(redact(message)) : ending;
    }

    private List<String> withoutSecretFiles(List<OutputLine> lines) {
        FileContents traced = new FileContents(known, where, true);
        SecretReads ofTrace = new SecretReads(traced);
        SecretReads ofProgram = new SecretReads(new FileContents(known, where, false));
        List<String> texts = lines.stream()
                .map(line -> (line.channel() == Channel.TOOL ? ofTrace : ofProgram).mask(line.text()))
                .toList();
        traced.end();
        return texts;
    }

    private List<String> withoutSplitSecrets(List<String> texts) {
        List<SplitSecrets.Piece> pieces = new ArrayList<>(SplitSecrets.find(texts, known.secrets()));
        pieces.addAll(SingleCharacters.find(texts, known.secrets()));
        if (pieces.isEmpty()) {
            return texts;
        }
        List<String> masked = new ArrayList<>(texts);
        for (SplitSecrets.Piece piece : pieces) {
            String text = masked.get(piece.line());
            String original = texts.get(piece.line()).substring(piece.begin(), piece.end());
            int at = piece.begin() + (text.length() - texts.get(piece.line()).length());
            // With two pieces in one line, the first replacement has moved the second.
            int begin = text.startsWith(original, piece.begin()) ? piece.begin() : at;
            if (begin >= 0 && text.startsWith(original, begin)) {
                count(piece.secret());
                masked.set(
                        piece.line(),
                        text.substring(0, begin) + piece.secret().mark() + text.substring(begin + original.length()));
            }
        }
        return masked;
    }

    private String entry(String entry) {
        NamedValue named = NamedValue.entry(entry, Secrets.ENVIRONMENT);
        if (named.value().isEmpty() || named.value().startsWith(MARK)) {
            return entry;
        }
        boolean secret = SecretNames.secret(named.name()) && !known.rules().allows(named.name());
        if (!secret
                || Secrets.fileName(named.value())
                || Secrets.URL_PASSWORD.matcher(named.value()).find()) {
            String whole = redact(entry);
            // The name tells more than the value alone, but must not change.
            return whole.startsWith(named.name() + "=") ? whole : named.name() + "=" + redact(named.value());
        }
        for (Secret each : known.secrets()) {
            if (each.value().equals(named.value())) {
                count(each);
                return named.name() + "=" + each.mark();
            }
        }
        String mark = known.mark(named.name(), named.value());
        known.ledger().count(where, Secrets.ENVIRONMENT, mark, Secrets.BY_NAME);
        return named.name() + "=" + mark;
    }

    private String knownSecrets(String text) {
        return knownSecrets(knownSecrets(text, known.index()), known.learned());
    }

    private String knownSecrets(String text, SpellingIndex index) {
        if (index.isEmpty()) {
            return text;
        }
        String masked = masked(text, UnwrappedText.nothing(text), index.find(text));
        UnwrappedText folded = UnwrappedText.of(masked);
        return folded == null ? masked : masked(masked, folded, folded.spanning(index.find(folded.text())));
    }

    private String masked(String text, UnwrappedText read, List<SpellingIndex.Hit> hits) {
        if (hits.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (SpellingIndex.Hit hit : hits) {
            if (read.begin(hit) < from) {
                continue;
            }
            count(hit.spelling().secret());
            out.append(text, from, read.begin(hit))
                    .append(hit.spelling().secret().mark());
            from = hit.spelling().secret().end(text, read.end(hit));
        }
        return out.append(text, from, text.length()).toString();
    }

    /// Masks secrets that a trace or a limit has cut in the middle.
    private String cutSecrets(String text) {
        if (!text.contains("...")
                && text.indexOf('…') < 0
                && !text.contains(" [cut")
                && !text.contains(" more bytes")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        Matcher cut = CUT.matcher(text);
        while (cut.find()) {
            out.append(withoutCutSecret(text.substring(from, cut.start())));
            from = cut.start();
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }

    private String withoutCutSecret(String text) {
        for (Secret secret : known.secrets()) {
            int longest = Math.min(secret.value().length() - 1, text.length());
            for (int length = longest; secret.strong() && length >= CUT_VALUE; length--) {
                if (text.regionMatches(text.length() - length, secret.value(), 0, length) && tells(text, length)) {
                    count(secret);
                    return text.substring(0, text.length() - length) + secret.mark();
                }
            }
        }
        return text;
    }

    /// Whether these last characters are the start of a secret, and not of a word that happens to start the same.
    private static boolean tells(String text, int length) {
        int begin = text.length() - length;
        return length >= CUT_PREFIX
                || (begin > 0 && ":=".indexOf(text.charAt(begin - 1)) >= 0)
                || (text.substring(begin).chars().anyMatch(Character::isDigit)
                        && text.substring(begin).chars().anyMatch(Character::isLetter));
    }

    private String weakSecrets(String text) {
        String masked = text;
        for (Secret secret : known.secrets()) {
            if (!secret.strong() && masked.contains(secret.value())) {
                masked = maskAsValue(masked, secret);
            }
        }
        return masked;
    }

    private String maskAsValue(String text, Secret secret) {
        String value = Pattern.quote(secret.value());
        String name = Pattern.quote(secret.name());
        Pattern asValue = Pattern.compile("(\\b" + name + "\"?\\s*[=:]\\s*[\"']?)" + value
                + "(?![\\w])|(://[^\\s:/@]{0,200}:)" + value + "(?=@)");
        return asValue.matcher(text).replaceAll(match -> {
            count(secret);
            String before = match.group(1) != null ? match.group(1) : match.group(2);
            return Matcher.quoteReplacement(before + secret.mark());
        });
    }

    private String shapes(String text) {
        String masked = text;
        String low = text.toLowerCase(Locale.ROOT);
        for (SecretPatterns.Shape shape : known.shapes()) {
            if (low.contains(shape.hint())) {
                String without = maskShape(masked, low, shape);
                low = without.equals(masked) ? low : without.toLowerCase(Locale.ROOT);
                masked = without;
            }
        }
        masked = NamedValues.replace(Assignments.replace(masked, low, this::assigned), low, this::assigned);
        return known.rules().allows("announced secret") ? masked : Announcements.replace(masked, low, this::announced);
    }

    private String announced(String value) {
        return shaped("announced secret", "the words before it announce a secret", value);
    }

    private @Nullable String assigned(String name, String value) {
        return known.rules().allows(name) ? null : shaped("assignment", Secrets.BY_NAME, value);
    }

    private String maskShape(String text, String low, SecretPatterns.Shape shape) {
        Matcher matcher =
                shape.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        StringBuilder out = new StringBuilder();
        int from = 0;
        int end = 0;
        while (shape.findIn(matcher, low, end)) {
            end = Math.max(end + 1, matcher.end());
            if (matcher.group(1).contains(MARK) || matcher.group(1).startsWith("$")) {
                continue;
            }
            out.append(text, from, matcher.start(1)).append(shaped(shape.kind(), shape.reason(), matcher.group(1)));
            from = matcher.end(1);
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }

    private String shaped(String kind, String reason, String value) {
        String mark = known.mark(kind.replace(' ', '-'), value);
        known.learn(kind, value, mark);
        // A part of it may be seen alone: the password behind a user, or the last part of a path.
        int part = Math.max(value.lastIndexOf(':'), value.lastIndexOf('/'));
        if (part > 0 && value.length() - part > 10) {
            known.learn(kind, value.substring(part + 1), mark);
        }
        EncodedCredentials.password(value)
                .ifPresent(password -> known.learn(kind, password, known.mark("password", password)));
        known.ledger().count(where, kind, mark, reason);
        return mark;
    }

    private void count(Secret secret) {
        known.ledger().count(where, secret.kind(), secret.mark(), secret.reason());
    }
}
