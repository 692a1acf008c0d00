CREATE TABLE QRTZ_TRIGGERS (
  sched_name VARCHAR(120) NOT NULL,
  trigger_name VARCHAR(190) NOT NULL,
  trigger_group VARCHAR(190) NOT NULL,
  job_name VARCHAR(190) NOT NULL,
  description VARCHAR(250) NULL,
  next_fire_time BIGINT(13) NULL,
  calendar_name VARCHAR(190) NULL,
  PRIMARY KEY (sched_name, trigger_name, trigger_group)
);

CREATE TABLE QRTZ_SCHEDULER_STATE (
  sched_name VARCHAR(120) NOT NULL,
  instance_name VARCHAR(190) NOT NULL,
  last_checkin_time BIGINT(13) NOT NULL,
  PRIMARY KEY (sched_name, instance_name)
);
