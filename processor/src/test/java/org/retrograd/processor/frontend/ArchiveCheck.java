package org.retrograd.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.retrograd.processor.archive.ArchiveText;
import org.retrograd.processor.archive.ClassArchive;
import org.retrograd.processor.archive.Signature;
import org.retrograd.processor.archive.StoredMethod;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.Printer;

/** Programs are the same after they were stored. */
final class ArchiveCheck {

    private ArchiveCheck() {}

    static void run(List<Lowered> lowered) {
        List<StoredMethod> methods = lowered.stream().map(ArchiveCheck::stored).toList();
        ClassArchive archive = new ClassArchive(methods, List.of(), List.of(), List.of());
        List<String> pieces = ArchiveText.write(archive);
        ArchiveText.Reading reading = ArchiveText.read(pieces);

        assertThat(methods).isNotEmpty();
        assertThat(reading).isEqualTo(new ArchiveText.Read(archive));
        ClassArchive read = ((ArchiveText.Read) reading).archive();
        assertThat(print(read.methods())).isEqualTo(print(methods));
        assertThat(ArchiveText.write(read)).isEqualTo(pieces);
    }

    private static List<String> print(List<StoredMethod> methods) {
        return methods.stream().map(method -> Printer.print(method.program())).toList();
    }

    private static StoredMethod stored(Lowered method) {
        MethodHeader header = method.source().header();
        Signature signature = new Signature(
                header.owner(),
                header.name(),
                header.parameters().stream().map(ParameterHeader::type).toList());
        return new StoredMethod(signature, header, true, method.function());
    }
}
