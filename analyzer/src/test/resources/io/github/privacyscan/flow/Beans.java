import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

class Beans {
    static class Patient {
        String hkid;
    }

    interface Notes {
        void add(String text);
    }

    @Component
    static class PrintingNotes implements Notes {
        public void add(String text) {
            System.out.println(text); // flow: hkid
        }
    }

    @Component("silent")
    static class SilentNotes implements Notes {
        private static int count;

        public void add(String text) {
            count++;
        }
    }

    /** Nobody creates one. */
    static class ForgottenNotes implements Notes {
        public void add(String text) {
            System.out.println("forgotten " + text);
        }
    }

    @Service
    static class ByName {
        @Autowired
        private Notes printingNotes;

        void add(Patient patient) {
            printingNotes.add(patient.hkid);
        }
    }

    interface Archive {
        void keep(String text);
    }

    @Component
    static class LoudArchive implements Archive {
        public void keep(String text) {
            System.out.println("loud " + text);
        }
    }

    @Primary
    @Component
    static class QuietArchive implements Archive {
        public void keep(String text) {
            text.length();
        }
    }

    @Component("chatty")
    static class ChattyArchive implements Archive {
        public void keep(String text) {
            System.out.println("chatty " + text); // flow: hkid
        }
    }

    @Service
    @RequiredArgsConstructor
    static class ByPrimary {
        private final Archive archive;

        void keep(Patient patient) {
            archive.keep(patient.hkid);
        }
    }

    @Service
    static class ByQualifier {
        private final Archive archive;

        ByQualifier(@Qualifier("chatty") Archive archive) {
            this.archive = archive;
        }

        void keep(Patient patient) {
            archive.keep(patient.hkid);
        }
    }

    @jakarta.inject.Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Remote {}

    interface Gateway {
        void send(String text);
    }

    @Remote
    @jakarta.enterprise.context.ApplicationScoped
    static class RemoteGateway implements Gateway {
        public void send(String text) {
            System.out.println("remote " + text); // flow: hkid
        }
    }

    @jakarta.enterprise.context.ApplicationScoped
    static class LocalGateway implements Gateway {
        public void send(String text) {
            System.out.println("local " + text);
        }
    }

    @jakarta.enterprise.context.ApplicationScoped
    static class UsesGateway {
        @Inject
        @Remote
        Gateway gateway;

        void send(Patient patient) {
            gateway.send(patient.hkid);
        }
    }

    interface Clock {
        void tick(String text);
    }

    @jakarta.enterprise.context.ApplicationScoped
    static class RealClock implements Clock {
        public void tick(String text) {
            System.out.println("tick " + text); // flow: hkid
        }
    }

    @Alternative
    @jakarta.enterprise.context.ApplicationScoped
    static class TestClock implements Clock {
        public void tick(String text) {
            System.out.println("test " + text);
        }
    }

    @jakarta.enterprise.context.ApplicationScoped
    static class UsesClock {
        @Inject
        Clock clock;

        void tick(Patient patient) {
            clock.tick(patient.hkid);
        }
    }

    interface Store {
        void put(String text);
    }

    static class DiskStore implements Store {
        public void put(String text) {
            System.out.println("disk " + text); // flow: hkid
        }
    }

    static class MemoryStore implements Store {
        public void put(String text) {
            System.out.println("memory " + text);
        }
    }

    @Configuration
    static class Stores {
        @Bean
        Store disk() {
            return new DiskStore();
        }

        @Bean("inMemory")
        Store memory() {
            return new MemoryStore();
        }
    }

    @Service
    static class UsesStore {
        @Autowired
        @Qualifier("disk")
        private Store store;

        void put(Patient patient) {
            store.put(patient.hkid);
        }
    }

    interface Sink {
        void write(String text);
    }

    static class Printer implements Sink {
        public void write(String text) {
            System.out.println("printer " + text); // flow: hkid
        }
    }

    static class Paper implements Sink {
        public void write(String text) {
            System.out.println("paper " + text);
        }
    }

    /** Without a container: the field holds what the class itself created. */
    static class Office {
        private final Sink printer = new Printer();
        private final Sink paper = new Paper();

        void print(Patient patient) {
            printer.write(patient.hkid);
            paper.write("nothing");
        }
    }
}
