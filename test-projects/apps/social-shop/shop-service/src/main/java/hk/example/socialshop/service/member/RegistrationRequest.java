package hk.example.socialshop.service.member;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import java.time.LocalDate;

/** The registration form as posted. 登記表格 */
public record RegistrationRequest(
        @NotBlank String nickname,
        String chineseName,
        @Email String email,
        String mobile,
        @Past LocalDate dateOfBirth,
        String hkid,
        @NotBlank String password,
        boolean marketingConsent) {}
