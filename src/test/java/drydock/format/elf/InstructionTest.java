package drydock.format.elf;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.format.elf.Instruction.Kind;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Functions as compilers wrote them: gcc 12, rustc 1.63 and 1.95, Go 1.19.
class InstructionTest {
    private static Kind end(Instruction.Decoder decoder, String hex) {
        byte[] code = HexFormat.of().parseHex(hex.replace(" ", ""));
        int at = 0;
        while (at < code.length) {
            Instruction one = decoder.decode(code, at, at);
            if (one.kind() != Kind.QUIET) {
                return one.kind();
            }
            at += one.length();
        }
        return Kind.UNKNOWN;
    }

    @ParameterizedTest
    @CsvSource({
        // fn main() {}
        "c3, RETURN",
        // fn main() -> Result<(), String> { Ok(()) }
        "4889f8 48b90000000000000080 48890f c3, RETURN",
        "4889f8 48c70700000000 c3, RETURN",
        "4889f8 48832700 c3, RETURN",
        // int main(void) { return 0; } with -O0, -O2, -fcf-protection
        "55 4889e5 b800000000 5d c3, RETURN",
        "31c0 c3, RETURN",
        "f30f1efa 55 4889e5 b800000000 5d c3, RETURN",
        // fn main() { lib::run() }
        "ff2562080400, ACTS",
        // fn main() { println!(…) }, and one that returns early when a variable is missing
        "488d3d290fffff be39000000 ff259e020400, ACTS",
        "4883ec28 488d35a50effff 488d7c2408 ba0a000000 ff15e5040400, ACTS",
        // fn main() { std::process::exit(0) }
        "50 31ff ff159ff60300, ACTS",
        // the stack check that Go puts before everything that calls
        "493b6610 760c, ACTS",
        // writing through a pointer from elsewhere is no way of doing nothing
        "4889 0b c3, UNKNOWN",
        // nor is writing to an absolute address, as compilers do where a null pointer is used
        "89042500000000 c3, UNKNOWN",
        // a jump table's jump, with -fcf-protection
        "3effe0, ACTS",
        "0f05, ACTS",
        "ebfe, JUMP",
        "64488b042528000000, UNKNOWN"
    })
    void endsAsItsCodeSays(String hex, Kind kind) {
        assertThat(end(new Amd64(), hex)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "c0035fd6, RETURN",
        "00008052 c0035fd6, RETURN",
        "fd7bbfa9 fd030091 00008052 fd7bc1a8 c0035fd6, RETURN",
        "fd7bbea9 fd030091 e01f00b9 e10b00f9 00000090 00e02091 a5ffff97, ACTS",
        "900b40f9 ff6330eb 69030054, ACTS",
        "01000014, JUMP",
        "010000d4, ACTS"
    })
    void endsAsItsArmCodeSays(String hex, Kind kind) {
        assertThat(end(new Arm64(), hex)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "_ZN4stub4main17ha8c981c104991365E, stub",
        "_RNvCs1234_4stub4main, stub",
        "_RNvCsjrHSEGnQ3l9_22reconciliation_backend4main, reconciliation_backend"
    })
    void knowsTheMainOfACrate(String symbol, String crate) {
        assertThat(RustMain.crate(symbol)).contains(crate);
    }

    @ParameterizedTest
    @CsvSource({"main", "_ZN3std2rt10lang_start17h5cd9e64b6402252bE", "_ZN4stub5inner4main17ha8c981c104991365E"})
    void takesNoOtherSymbolForIt(String symbol) {
        assertThat(RustMain.crate(symbol)).isEmpty();
    }
}
