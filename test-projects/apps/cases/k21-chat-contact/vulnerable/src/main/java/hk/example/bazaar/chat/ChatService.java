package hk.example.bazaar.chat;

import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class ChatService {
    private static final String URL = "https://chat.example/messages";

    private final RestTemplate http;

    public ChatService(RestTemplate http) {
        this.http = http;
    }

    public void send(User from, User to, String text) {
        String full = text;
        if (from.getMarket() != null) {
            full = full + "\n" + signature(from);
        }
        http.postForObject(URL, new Msg(from.getPublicId(), to.getPublicId(), full), Void.class); // finding: PDPO-DPP3-SENT-OUT 'User.email'
    }

    /** Property agents of the Philippines must say how to reach them. */
    private static String signature(User from) {
        return from.getNickname() + " " + from.getEmail() + " " + from.getPhone();
    }
}
