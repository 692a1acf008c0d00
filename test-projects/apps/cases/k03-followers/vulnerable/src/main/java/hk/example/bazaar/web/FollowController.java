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
    private final Users users;

    public FollowController(Users users) {
        this.users = users;
    }

    @JsonView(Views.Public.class)
    @GetMapping("/following")
    public List<UserEntity> following(@PathVariable Long id, @RequestParam int page, @RequestParam int size) {
        return users.following(id, PageRequest.of(page, size));
    }

    @GetMapping("/followers")
    public List<UserEntity> followers(@PathVariable Long id, @RequestParam int page, @RequestParam int size) { // finding: PDPO-DPP4-OVEREXPOSE 'UserEntity.email'
        return users.followers(id, PageRequest.of(page, size));
    }
}
