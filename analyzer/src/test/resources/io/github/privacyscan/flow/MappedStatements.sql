create table cz_ry (
  id bigint,
  zjhm varchar(18) comment '香港身份证号码',
  yx varchar(50) comment '电邮地址',
  bz varchar(99) comment '备注',
  zt char(1)
);
