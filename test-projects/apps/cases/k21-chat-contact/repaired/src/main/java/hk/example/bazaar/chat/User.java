package hk.example.bazaar.chat;

import java.util.UUID;

public class User {
    private final UUID publicId;
    private final String nickname;
    private final String email;
    private final String phone;
    private final String market;

    public User(UUID publicId, String nickname, String email, String phone, String market) {
        this.publicId = publicId;
        this.nickname = nickname;
        this.email = email;
        this.phone = phone;
        this.market = market;
    }

    public UUID getPublicId() { return publicId; }
    public String getNickname() { return nickname; }
    public String getEmail() { return email; }
    public String getPhone() { return phone; }
    public String getMarket() { return market; }
}
