package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.spec.Architecture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A file of machine code, by what its header says.
 *
 * @param os {@code linux}, {@code freebsd}, {@code solaris}, {@code macos}, {@code windows}
 * @param processor {@code x86_64}, {@code arm64}, {@code other}; {@code any} when the file holds several
 */
record NativeLibrary(String entry, String os, String processor) {

    /** Bytes of a file that {@link #of} looks at. */
    static final int HEADER = 1024;

    private static final int ELF = 0x7F454C46;
    private static final int MACH_O = 0xFEEDFACE;
    private static final int MACH_O_64 = 0xFEEDFACF;
    private static final int MACH_O_FAT = 0xCAFEBABE;
    private static final int FIRST_JAVA_VERSION = 45;
    private static final int PE_OFFSET = 0x3C;

    /** What the first bytes of a file say; empty when they are no machine code. */
    static Optional<NativeLibrary> of(String entry, byte[] head) {
        if (head.length < 64) {
            return Optional.empty();
        }
        ByteBuffer big = ByteBuffer.wrap(head);
        ByteBuffer little = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (big.getInt(0) == ELF) {
            return Optional.of(elf(entry, head));
        }
        if (little.getInt(0) == MACH_O_64 || little.getInt(0) == MACH_O) {
            return Optional.of(new NativeLibrary(entry, "macos", machProcessor(little.getInt(4))));
        }
        // A Java class begins with the same four bytes; there the next four are its version, here a count.
        if (big.getInt(0) == MACH_O_FAT && big.getInt(4) > 0 && big.getInt(4) < FIRST_JAVA_VERSION) {
            return Optional.of(new NativeLibrary(entry, "macos", "any"));
        }
        return head[0] == 'M' && head[1] == 'Z' ? portableExecutable(entry, little) : Optional.empty();
    }

    /** Whether a function on Amazon Linux with that processor could load it. What cannot be told apart counts as loadable. */
    boolean runsOn(Architecture architecture) {
        return os.equals("linux") && (processor.equals("any") || processor.equals(architecture.toString()));
    }

    /** EI_OSABI is 0 also for most systems besides Linux (System V ABI, "ELF Header"): these count as Linux. */
    private static NativeLibrary elf(String entry, byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(head[5] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        String os = switch (head[7]) {
            case 6 -> "solaris";
            case 9 -> "freebsd";
            default -> "linux";
        };
        String processor = switch (bytes.getShort(18) & 0xFFFF) {
            case 62 -> "x86_64";
            case 183 -> "arm64";
            default -> "other";
        };
        // 64-bit registers with 32-bit pointers (x32) is of no use to a 64-bit JVM either.
        return new NativeLibrary(entry, os, head[4] == 1 ? "other" : processor);
    }

    private static String machProcessor(int type) {
        return switch (type) {
            case 0x01000007 -> "x86_64";
            case 0x0100000C -> "arm64";
            default -> "other";
        };
    }

    private static Optional<NativeLibrary> portableExecutable(String entry, ByteBuffer bytes) {
        int header = bytes.getInt(PE_OFFSET);
        if (header < 0 || header + 6 > bytes.limit() || bytes.getInt(header) != 0x00004550) {
            return Optional.empty();
        }
        String processor = switch (bytes.getShort(header + 4) & 0xFFFF) {
            case 0x8664 -> "x86_64";
            case 0xAA64 -> "arm64";
            default -> "other";
        };
        return Optional.of(new NativeLibrary(entry, "windows", processor));
    }
}
