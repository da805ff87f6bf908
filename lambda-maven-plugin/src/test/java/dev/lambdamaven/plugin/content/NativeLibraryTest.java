package dev.lambdamaven.plugin.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lambdamaven.plugin.spec.Architecture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Headers as their specifications have them, and one library of this machine. */
final class NativeLibraryTest {

    @Test
    void readsElf() {
        assertThat(read(ContentProject.elf(62))).hasValue("linux x86_64");
        assertThat(read(ContentProject.elf(183))).hasValue("linux arm64");
        assertThat(read(ContentProject.elf(243))).hasValue("linux other");
    }

    @Test
    void readsElfOfOtherSystemsAndSizes() {
        byte[] freeBsd = ContentProject.elf(62);
        freeBsd[7] = 9;
        byte[] thirtyTwoBits = ContentProject.elf(62);
        thirtyTwoBits[4] = 1;
        byte[] bigEndian = ContentProject.elf(0);
        bigEndian[5] = 2;
        bigEndian[19] = 22;

        assertThat(read(freeBsd)).hasValue("freebsd x86_64");
        assertThat(read(thirtyTwoBits)).hasValue("linux other");
        assertThat(read(bigEndian)).hasValue("linux other");
    }

    @Test
    void readsMachO() {
        assertThat(read(little(0xFEEDFACF, 0x0100000C))).hasValue("macos arm64");
        assertThat(read(little(0xFEEDFACF, 0x01000007))).hasValue("macos x86_64");
        assertThat(read(ByteBuffer.allocate(128).putInt(0xCAFEBABE).putInt(2).array()))
                .hasValue("macos any");
    }

    @Test
    void readsPortableExecutables() {
        assertThat(read(portable(0x8664))).hasValue("windows x86_64");
        assertThat(read(portable(0xAA64))).hasValue("windows arm64");
        assertThat(read(portable(0x14C))).hasValue("windows other");
    }

    @Test
    void takesNothingElseForMachineCode() {
        assertThat(read(ByteBuffer.allocate(128).putInt(0xCAFEBABE).putInt(61).array()))
                .isEmpty();
        assertThat(read("MZ is how this text begins, which is long enough to be looked at".getBytes(UTF_8)))
                .isEmpty();
        assertThat(read(new byte[] {0x7F, 'E', 'L', 'F'})).isEmpty();
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void anExecutableWhoseHeaderLiesBehindWhatIsReadIsLeftAlone() {
        byte[] far = portable(0x8664);
        ByteBuffer.wrap(far).order(ByteOrder.LITTLE_ENDIAN).putInt(0x3C, 1 << 20);

        assertThat(read(far)).isEmpty();
    }

    @Test
    void knowsWhatAFunctionCanLoad() {
        NativeLibrary x86 = NativeLibrary.of("x", ContentProject.elf(62)).orElseThrow();
        NativeLibrary mac =
                NativeLibrary.of("x", little(0xFEEDFACF, 0x01000007)).orElseThrow();

        assertThat(x86.runsOn(Architecture.X86_64)).isTrue();
        assertThat(x86.runsOn(Architecture.ARM64)).isFalse();
        assertThat(mac.runsOn(Architecture.X86_64)).isFalse();
    }

    @Test
    void readsALibraryOfThisMachine() throws IOException {
        Path library = Path.of(System.getProperty("java.home"), "lib", "libjava.so");
        assumeTrue(Files.isRegularFile(library) && System.getProperty("os.arch").equals("amd64"));

        try (InputStream in = Files.newInputStream(library)) {
            assertThat(read(in.readNBytes(NativeLibrary.HEADER))).hasValue("linux x86_64");
        }
    }

    private static Optional<String> read(byte[] head) {
        return NativeLibrary.of("x", head).map(code -> code.os() + " " + code.processor());
    }

    private static byte[] little(int magic, int processor) {
        return ByteBuffer.allocate(128)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(magic)
                .putInt(processor)
                .array();
    }

    private static byte[] portable(int machine) {
        return ByteBuffer.allocate(256)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(0, (byte) 'M')
                .put(1, (byte) 'Z')
                .putInt(0x3C, 0x80)
                .putInt(0x80, 0x00004550)
                .putShort(0x84, (short) machine)
                .array();
    }
}
