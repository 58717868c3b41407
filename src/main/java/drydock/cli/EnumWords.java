package drydock.cli;

import drydock.model.MountAccess;
import drydock.model.Network;
import drydock.model.Privileges;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Words of the command line for the constants of an enum: `as-configured` for `AS_CONFIGURED`.
abstract class EnumWords<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    private EnumWords(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String word) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        String known =
                Arrays.stream(type.getEnumConstants()).map(EnumWords::word).collect(Collectors.joining(", "));
        throw new TypeConversionException("'" + word + "' is not one of " + known);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static final class Reports extends EnumWords<ReportOptions.Form> {
        Reports() {
            super(ReportOptions.Form.class);
        }
    }

    static final class Lists extends EnumWords<ListCommand.Form> {
        Lists() {
            super(ListCommand.Form.class);
        }
    }

    static final class Colours extends EnumWords<Colour> {
        Colours() {
            super(Colour.class);
        }
    }

    static final class Severities extends EnumWords<FailOn> {
        Severities() {
            super(FailOn.class);
        }
    }

    static final class Mounts extends EnumWords<MountAccess> {
        Mounts() {
            super(MountAccess.class);
        }
    }

    static final class AllPrivileges extends EnumWords<Privileges> {
        AllPrivileges() {
            super(Privileges.class);
        }
    }

    static final class Networks extends EnumWords<Network> {
        Networks() {
            super(Network.class);
        }
    }
}
