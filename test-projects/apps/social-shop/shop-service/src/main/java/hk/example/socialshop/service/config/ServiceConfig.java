package hk.example.socialshop.service.config;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Plain beans of the service layer. */
@Configuration
@EnableCaching
@EnableScheduling
public class ServiceConfig {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Hong_Kong"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    CacheManager cacheManager() {
        return new ConcurrentMapCacheManager("adults");
    }
}
