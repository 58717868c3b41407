package drydock.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class MissingGlyphsTest {
    /// Unicode assigns it to nothing, so no font has it.
    private static final String NOWHERE = "\u0530";

    private final MissingGlyphs glyphs = new MissingGlyphs();

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void tellsOnceOfACharacterThatIsDrawnAsABox() {
        assertThat(hint("before " + NOWHERE)).contains("U+0530 (armenian)");
        assertThat(hint(NOWHERE)).isEmpty();
    }

    @Test
    void isSilentAboutLettersAndLinesThatAreDrawn() {
        assertThat(hint("plain text, Grüße, ── │ ─ “quoted”")).isEmpty();
    }

    private String hint(String text) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> glyphs.hint(text).orElse(""));
    }
}
