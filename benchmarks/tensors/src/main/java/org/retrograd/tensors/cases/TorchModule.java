package org.retrograd.tensors.cases;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A function in TorchScript, which reaches all operations of PyTorch, where DJL has methods for some. */
final class TorchModule implements AutoCloseable {

    private static final String CLASS = "__torch__\nCase\n";
    private static final String MEMBER = "training";

    private final Model model;

    private TorchModule(Model model) {
        this.model = model;
    }

    /** A function of tensors of these names. The body's lines end in a {@code return}. */
    static TorchModule of(List<String> parameters, List<String> body) throws IOException {
        String declared =
                parameters.stream().map(name -> ", " + name + ": Tensor").collect(Collectors.joining());
        String code = "class Case(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
                + "  def forward(self: __torch__.Case" + declared + ") -> Tensor:\n"
                + body.stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
        Model model = Model.newInstance("case", "PyTorch");
        try {
            model.load(new ByteArrayInputStream(archive(code)));
        } catch (MalformedModelException e) {
            throw new IOException("PyTorch does not read\n" + code, e);
        }
        return new TorchModule(model);
    }

    NDList call(NDList arguments) {
        ParameterStore none = new ParameterStore(model.getNDManager(), false);
        return model.getBlock().forward(none, arguments, true);
    }

    @Override
    public void close() {
        model.close();
    }

    /** A module as TorchScript stores it: an object without parameters, and its class as text. */
    private static byte[] archive(String code) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "data.pkl", object());
            put(zip, "code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            put(zip, "constants.pkl", pickled(")"));
            put(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    /** In the language of pickle: an object of the class, whose member "training" is true. */
    private static byte[] object() {
        char length = (char) MEMBER.length();
        return pickled("c" + CLASS + ")\u0081}(X" + length + "\0\0\0" + MEMBER + "\u0088ub");
    }

    private static byte[] pickled(String operations) {
        return ("\u0080\u0002" + operations + ".").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry("case/" + name);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
