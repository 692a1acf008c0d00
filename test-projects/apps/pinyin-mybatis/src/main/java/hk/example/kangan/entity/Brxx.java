package hk.example.kangan.entity;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableLogic;
import com.baomidou.mybatisplus.annotation.TableName;
import java.util.Date;
import lombok.Data;

/** 病人信息 */
@Data
@TableName("t_brxx")
public class Brxx {

    @TableId(type = IdType.AUTO)
    private Long brid;

    /** 姓名 */
    private String xm;

    /** 性别 1男 2女 */
    private String xb;

    /** 出生日期 */
    private Date csrq;

    /** 证件类型 01身份证 02回乡证 03护照 04香港身份证 */
    private String zjlx;

    /** 证件号码 */
    private String zjhm;

    /** 联系电话 */
    private String lxdh;

    /** 家庭住址 */
    private String jtzz;

    @TableField("gms")
    private String gms;

    @TableField("bz1")
    private String kzx1;

    /** 是否审核 0否 1是 */
    private String sfsh;

    /** 是否接收推广短信 */
    private Integer jstg;

    /** 删除标志 */
    @TableLogic
    private Integer scbz;

    /** 机构代码 */
    private String jgdm;

    @TableField(exist = false)
    private Integer nl;
}
