package hk.example.bazaar.web;

import com.fasterxml.jackson.annotation.JsonView;
import hk.example.bazaar.user.UserEntity;
import hk.example.bazaar.user.Users;
import hk.example.bazaar.user.Views;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/{id}")
public class FollowController {
    private static final int MOST = 50;

    private final Users users;

    public FollowController(Users users) {
        this.users = users;
    }

    @JsonView(Views.Public.class)
    @GetMapping("/following")
    public List<UserEntity> following(@PathVariable Long id, @RequestParam int page, @RequestParam int size) {
        return users.following(id, PageRequest.of(page, Math.min(size, MOST)));
    }

    @JsonView(Views.Public.class)
    @GetMapping("/followers")
    public List<UserEntity> followers(@PathVariable Long id, @RequestParam int page, @RequestParam int size) {
        return users.followers(id, PageRequest.of(page, Math.min(size, MOST)));
    }
}
