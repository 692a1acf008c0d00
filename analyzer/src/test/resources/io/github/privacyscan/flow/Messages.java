import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.amqp.rabbit.annotation.Exchange;
import org.springframework.amqp.rabbit.annotation.Queue;
import org.springframework.amqp.rabbit.annotation.QueueBinding;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListener;
import org.springframework.jms.annotation.JmsListener;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

class Messages {
    static class Patient {
        String hkid;
        String mobilePhone;
    }

    static class Topics {
        static final String PATIENTS = "patients";
        static final String ROOMS = "rooms";
    }

    record Admitted(String token) {}

    record Discharged(String token) {}

    static class Moved {
        private final String token;

        Moved(String token) {
            this.token = token;
        }

        String getToken() {
            return token;
        }
    }

    private ApplicationEventPublisher publisher;
    private Event<Moved> moved;
    private final EventBus bus = new EventBus();

    void publish(Patient patient) {
        publisher.publishEvent(new Admitted(patient.hkid)); // flow: hkid
        publisher.publishEvent(new Discharged("nobody"));
        moved.fire(new Moved(patient.hkid)); // flow: hkid
        bus.post(new Admitted(patient.mobilePhone));
    }

    @EventListener
    void admitted(Admitted event) {
        System.out.println(event.token()); // flow: hkid
    }

    @TransactionalEventListener
    void discharged(Discharged event) {
        System.out.println(event.token());
    }

    static class Board implements ApplicationListener<Admitted> {
        @Override
        public void onApplicationEvent(Admitted event) {
            System.out.println("board " + event.token()); // flow: hkid
        }
    }

    void observes(@Observes Moved event) {
        System.out.println(event.getToken()); // flow: hkid
    }

    @Subscribe
    void subscribed(Admitted event) {
        System.out.println(event.token()); // flow: phone
    }

    void notSubscribed(Admitted event) {
        System.out.println(event.token());
    }

    private KafkaTemplate<String, Object> kafka;
    private RabbitTemplate rabbit;
    private JmsTemplate jms;

    @Value("${wards.topic}")
    private String wardsTopic;

    void send(Patient patient) {
        kafka.send(Topics.PATIENTS, patient.hkid); // flow: hkid
        kafka.send("visits", "key", new Admitted(patient.mobilePhone)); // flow: phone
        kafka.send(wardsTopic, patient.mobilePhone); // flow: phone
        kafka.send(Topics.ROOMS, "room 7");
        rabbit.convertAndSend("hospital", "patient.in", patient.hkid); // flow: hkid
        rabbit.convertAndSend("hospital", "patient.out", "nobody");
        jms.convertAndSend("beds", patient.hkid); // flow: hkid
    }

    @KafkaListener(topics = "patients")
    void patients(String text) {
        System.out.println(text); // flow: hkid
    }

    @KafkaListener(topics = {Topics.ROOMS})
    void rooms(String text) {
        System.out.println(text);
    }

    @KafkaListener(topics = "visits")
    void visits(ConsumerRecord<String, Admitted> record) {
        System.out.println(record.value().token()); // flow: phone
    }

    @KafkaListener(topics = "${wards.topic}")
    void wards(String text) {
        System.out.println(text); // flow: phone
    }

    @RabbitListener(
            bindings = @QueueBinding(value = @Queue("in"), exchange = @Exchange("hospital"), key = "patient.in"))
    void in(String text) {
        System.out.println(text); // flow: hkid
    }

    @RabbitListener(
            bindings = @QueueBinding(value = @Queue("out"), exchange = @Exchange("hospital"), key = "patient.out"))
    void out(String text) {
        System.out.println(text);
    }

    @JmsListener(destination = "beds")
    void beds(String text) {
        System.out.println(text); // flow: hkid
    }

    @JmsListener(destination = "kitchens")
    void kitchens(String text) {
        System.out.println(text);
    }

    @Async
    void later(String text, String other) {
        System.out.println(text); // flow: hkid
        System.out.println(other);
    }

    void callsLater(Patient patient) {
        later(patient.hkid, "nothing");
    }
}
