package hk.example.socialshop.service.messaging;

/** Sends short messages of every kind; callers decide whether they may. 短訊閘道 */
public interface SmsGateway {

    void send(String mobile, String text);
}
