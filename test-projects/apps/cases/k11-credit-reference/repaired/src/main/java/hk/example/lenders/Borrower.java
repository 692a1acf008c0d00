package hk.example.lenders;

import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableLogic;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.LocalDate;

@TableName("borrower")
public class Borrower {
    @TableId
    private Long id;

    private String fullName;
    private String hkid;
    private String mobile;
    private LocalDate repaidOn;

    @TableLogic
    private Integer deleted;

    public Long getId() { return id; }
    public String getFullName() { return fullName; }
    public String getHkid() { return hkid; }
    public String getMobile() { return mobile; }
    public LocalDate getRepaidOn() { return repaidOn; }
}
