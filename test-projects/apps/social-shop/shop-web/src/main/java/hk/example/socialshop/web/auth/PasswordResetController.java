package hk.example.socialshop.web.auth;

import hk.example.socialshop.service.member.PasswordResetService;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forgotten passwords. The address travels in the body. 忘記密碼 */
@RestController
@RequestMapping("/api/password-resets")
@RequiredArgsConstructor
public class PasswordResetController {

    private final PasswordResetService resets;

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void start(@RequestBody StartForm form) {
        resets.start(form.email());
    }

    @PostMapping("/finish")
    ResponseEntity<Void> finish(@RequestBody FinishForm form) {
        boolean done = resets.finish(form.publicId(), form.digits(), form.newPassword());
        return done ? ResponseEntity.noContent().build() : ResponseEntity.badRequest().build();
    }

    /** First step. */
    record StartForm(String email) {}

    /** Second step. */
    record FinishForm(String publicId, String digits, String newPassword) {}
}
