package hk.example.kangan.entity;

import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.math.BigDecimal;
import java.util.Date;
import lombok.Data;

/** 挂号记录 */
@Data
@TableName("t_ghjl")
public class Ghjl {

    @TableId
    private Long ghid;

    private Long brid;

    /** 挂号科室 */
    private String ksmc;

    /** 医生工号 */
    private String ysgh;

    /** 就诊日期 */
    private Date jzrq;

    /** 初步诊断 */
    private String cbzd;

    /** 挂号费 */
    private BigDecimal ghf;

    /** 排队号 */
    private Integer pdh;
}
