import com.acme.shared.Callback;
import com.acme.shared.Engine;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessagePreparator;

/** Objects that a library calls back, with what they keep. */
class Callbacks {
    static class Patient {
        String hkid;
        String ward;
    }

    private Engine engine;
    private JavaMailSender sender;

    void anonymous(Patient patient) {
        String card = patient.hkid;
        String ward = patient.ward;
        engine.start(new Callback() {
            public void done() {
                System.out.println(card); // flow: hkid
                System.out.println(ward);
            }

            private void never() {
                System.out.println(card);
            }

            public String toString() {
                return card;
            }
        });
    }

    void mail(Patient patient) {
        String card = patient.hkid;
        MimeMessagePreparator preparator = new MimeMessagePreparator() {
            public void prepare(jakarta.mail.internet.MimeMessage message) throws jakarta.mail.MessagingException {
                message.setText(card); // flow: hkid
                message.setSubject(patient.ward);
            }
        };
        sender.send(preparator);
    }

    static class Task implements Callback {
        private final String card;
        private final String ward;

        Task(String card, String ward) {
            this.card = card;
            this.ward = ward;
        }

        @Override
        public void done() {
            System.out.println(card); // flow: hkid
            System.out.println(ward);
        }

        public void other() {
            System.out.println(card);
        }
    }

    void handed(Patient patient) {
        engine.start(new Task(patient.hkid, patient.ward));
    }

    /** Made, but given to nobody outside. */
    static class Idle implements Callback {
        private final String card;

        Idle(String card) {
            this.card = card;
        }

        @Override
        public void done() {
            System.out.println(card);
        }
    }

    Idle kept(Patient patient) {
        return new Idle(patient.hkid);
    }

    /** What the interface of the sources asks for, no library knows. */
    interface Own extends Callback {
        void own();
    }

    void ofSources(Patient patient) {
        String card = patient.hkid;
        engine.start(new Own() {
            public void own() {
                System.out.println(card);
            }

            public void done() {
                System.out.println(patient.ward);
            }
        });
    }
}
