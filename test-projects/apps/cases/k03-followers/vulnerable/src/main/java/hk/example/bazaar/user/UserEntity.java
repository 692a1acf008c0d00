package hk.example.bazaar.user;

import com.fasterxml.jackson.annotation.JsonView;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
public class UserEntity {
    @Id
    @JsonView(Views.Public.class)
    private Long id;

    @JsonView(Views.Public.class)
    private String nickname;

    @JsonView(Views.Public.class)
    private String avatarUrl;

    private String email;
    private String phone;
    private LocalDate dateOfBirth;

    public Long getId() { return id; }
    public String getNickname() { return nickname; }
    public String getAvatarUrl() { return avatarUrl; }
    public String getEmail() { return email; }
    public String getPhone() { return phone; }
    public LocalDate getDateOfBirth() { return dateOfBirth; }
}
