package id.tuntas.command.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** PDF files, plain ones and such as do something. */
final class Documents {
    private Documents() {}

    /** @param more further members of the catalogue */
    static byte[] pdf(String more) {
        return bytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + more + " >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"
                + "trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n9\n%%EOF\n");
    }

    static byte[] pages(int pages) {
        return pdf("/X [" + "<< /Type /Page >> ".repeat(pages - 1) + "]");
    }

    /** A PDF with this packed as a table of objects. */
    static byte[] packed(byte[] packed) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.5\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length "
                + packed.length + " >>\nstream\r\n"));
        file.writeBytes(packed);
        file.writeBytes(bytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
        return file.toByteArray();
    }

    static byte[] packed(String text) {
        return packed(deflated(bytes(text)));
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] room = new byte[content.length + 100];
        int length = deflater.deflate(room);
        deflater.end();
        return java.util.Arrays.copyOf(room, length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
