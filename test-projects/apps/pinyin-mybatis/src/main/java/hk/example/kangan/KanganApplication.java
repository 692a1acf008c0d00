package hk.example.kangan;

import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
@MapperScan("hk.example.kangan.mapper")
public class KanganApplication {

    public static void main(String[] args) {
        SpringApplication.run(KanganApplication.class, args);
    }
}
