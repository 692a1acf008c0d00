import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.util.zip.GZIPOutputStream;

/** What is written to a stream goes where the stream was opened to: the kind stands behind the concept. */
class Streams {
    static class Patient {
        String hkid;
        String ward;
    }

    private final Writer kept = new StringWriter();
    private final Writer peer;

    Streams(Socket socket) throws IOException {
        this.peer = new OutputStreamWriter(socket.getOutputStream());
    }

    void connection(Patient patient, URL url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        DataOutputStream out = new DataOutputStream(new GZIPOutputStream(connection.getOutputStream()));
        out.writeBytes(patient.hkid); // flow: hkid
        out.writeBytes(patient.ward);
    }

    void response(Patient patient, HttpServletResponse response) throws IOException {
        PrintWriter writer = response.getWriter();
        writer.println(patient.hkid); // flow: hkid
        writer.println(patient.ward);
        response.getOutputStream().write(patient.hkid.getBytes()); // flow: hkid
    }

    void file(Patient patient, String name) throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(new FileOutputStream(name)))) {
            writer.write(patient.hkid); // flow: hkid
            writer.write(patient.ward);
        }
    }

    void memory(Patient patient) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeUTF(patient.hkid);
        PrintWriter text = new PrintWriter(new StringWriter());
        text.println(patient.hkid);
        kept.write(patient.hkid);
        to(bytes, patient);
    }

    private void to(OutputStream stream, Patient patient) throws IOException {
        stream.write(patient.hkid.getBytes());
    }

    void field(Patient patient) throws IOException {
        peer.write(patient.hkid); // flow: hkid
        peer.write(patient.ward);
    }

    void helper(Patient patient, HttpServletResponse response) throws IOException {
        OutputStream opened = open(response);
        opened.write(patient.hkid.getBytes()); // flow: hkid
        opened.write(patient.ward.getBytes());
    }

    private static OutputStream open(HttpServletResponse response) throws IOException {
        return response.getOutputStream();
    }

    /** A stream of somebody else counts as a file. */
    public void given(Patient patient, OutputStream stream) throws IOException {
        stream.write(patient.hkid.getBytes()); // flow: hkid
    }
}
