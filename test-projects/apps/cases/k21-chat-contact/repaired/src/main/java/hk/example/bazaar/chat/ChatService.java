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
        http.postForObject(URL, new Msg(from.getPublicId(), to.getPublicId(), text), Void.class);
    }

    /** How to reach a user, for the user's own page. */
    public static String contact(User self) {
        return self.getNickname() + " " + self.getEmail() + " " + self.getPhone();
    }
}
