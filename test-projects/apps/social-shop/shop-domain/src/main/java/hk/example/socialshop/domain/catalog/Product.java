package hk.example.socialshop.domain.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hk.example.socialshop.domain.member.Member;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.NoArgsConstructor;
import lombok.ToString;

/** Something to buy. 貨品 */
@Data
@NoArgsConstructor
@Entity
@Table(name = "product")
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String sku;

    /** 貨品名稱 */
    private String name;

    /** Brand of the maker. */
    private String brandName;

    private String description;

    private BigDecimal price;

    private int stock;

    @ManyToOne
    private Category category;

    /** The member who suggested the product; internal. */
    @JsonIgnore
    @ToString.Exclude
    @EqualsAndHashCode.Exclude
    @ManyToOne(fetch = FetchType.LAZY)
    private Member suggestedBy;
}
