package hk.example.socialshop.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Starts the shop. */
@SpringBootApplication(scanBasePackages = "hk.example.socialshop")
@EntityScan("hk.example.socialshop.domain")
@EnableJpaRepositories("hk.example.socialshop.domain")
public class SocialShopApplication {

    public static void main(String[] args) {
        SpringApplication.run(SocialShopApplication.class, args);
    }
}
