package fixtures.libraries;

import cn.jpush.api.JPushClient;
import cn.jpush.api.push.model.PushPayload;
import cn.jpush.api.push.model.notification.Notification;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MulticastMessage;
import io.nats.client.Connection;
import org.apache.camel.ProducerTemplate;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.paho.client.mqttv3.IMqttClient;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.springframework.cloud.stream.function.StreamBridge;
import reactor.core.publisher.Mono;
import reactor.kafka.sender.KafkaSender;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

class PushAndQueues {

    static class Customer {
        String email;
        String medicalDiagnosis;
    }

    void firebase(Customer customer, FirebaseMessaging messaging) throws Exception {
        Message message = Message.builder().putData("mail", customer.email).setToken("7").build();
        messaging.send(message); // flow: email
        MulticastMessage many = MulticastMessage.builder().putData("mail", customer.email).addToken("7").build();
        messaging.sendEachForMulticast(many); // flow: email
        messaging.send(Message.builder().putData("orders", "3").build());
    }

    void jpush(Customer customer, JPushClient client) throws Exception {
        PushPayload payload = PushPayload.newBuilder().setNotification(Notification.alert(customer.email)).build();
        client.sendPush(payload); // flow: email
        client.sendPush(PushPayload.newBuilder().setNotification(Notification.alert("hello")).build());
    }

    void sqs(Customer customer, SqsClient sqs) {
        sqs.sendMessage(SendMessageRequest.builder().queueUrl("orders").messageBody(customer.email).build()); // flow: email
        sqs.sendMessage(SendMessageRequest.builder().queueUrl("orders").messageBody("hello").build());
    }

    void eventBridge(Customer customer, EventBridgeClient client) {
        PutEventsRequestEntry entry = PutEventsRequestEntry.builder().detailType("login").detail(customer.email).build();
        client.putEvents(PutEventsRequest.builder().entries(entry).build()); // flow: email
    }

    void serviceBus(Customer customer, ServiceBusSenderClient client) {
        client.sendMessage(new ServiceBusMessage(customer.email)); // flow: email
        client.sendMessage(new ServiceBusMessage("hello"));
    }

    void mqtt(Customer customer, IMqttClient client) throws Exception {
        client.publish("logins", new MqttMessage(customer.email.getBytes())); // flow: email
        client.publish("logins", new MqttMessage("hello".getBytes()));
    }

    void nats(Customer customer, Connection connection) {
        connection.publish("logins", customer.email.getBytes()); // flow: email
        connection.publish("logins", "hello".getBytes());
    }

    void camel(Customer customer, ProducerTemplate template) {
        template.sendBody("direct:logins", customer.email); // flow: email
        template.sendBody("direct:logins", "hello");
    }

    void microProfile(Customer customer, Emitter<String> emitter) {
        emitter.send(customer.email); // flow: email
        emitter.send("hello");
    }

    void cloudStream(Customer customer, StreamBridge bridge) {
        bridge.send("logins", customer.email); // flow: email
        bridge.send("logins", "hello");
    }
}
