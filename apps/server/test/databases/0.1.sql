CREATE TABLE public._prisma_migrations (
    id character varying(36) NOT NULL,
    checksum character varying(64) NOT NULL,
    finished_at timestamp with time zone,
    migration_name character varying(255) NOT NULL,
    logs text,
    rolled_back_at timestamp with time zone,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    applied_steps_count integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.account (
    id text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    image text,
    created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp(3) with time zone NOT NULL
);
CREATE TABLE public.account_session (
    id text NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    token text NOT NULL,
    created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp(3) with time zone NOT NULL,
    ip_address text,
    user_agent text,
    account_id text NOT NULL
);
CREATE TABLE public.credential (
    id text NOT NULL,
    provider_account_id text NOT NULL,
    provider_id text NOT NULL,
    account_id text NOT NULL,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamp(3) with time zone,
    refresh_token_expires_at timestamp(3) with time zone,
    scope text,
    password text,
    created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp(3) with time zone NOT NULL
);
CREATE TABLE public.lesson (
    id text NOT NULL,
    owner_id text,
    created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE TABLE public.lesson_version (
    lesson_id text NOT NULL,
    version integer NOT NULL,
    digest text NOT NULL,
    content jsonb NOT NULL,
    created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE TABLE public.participant (
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    nickname text NOT NULL,
    token_hash text NOT NULL,
    joined_at timestamp(3) with time zone NOT NULL
);
CREATE TABLE public.session (
    id uuid NOT NULL,
    code text NOT NULL,
    open_code text,
    host_id text NOT NULL,
    lesson_id text NOT NULL,
    lesson_version integer NOT NULL,
    created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    ended_at timestamp(3) with time zone
);
CREATE TABLE public.session_event (
    session_id uuid NOT NULL,
    revision integer NOT NULL,
    type text NOT NULL,
    payload jsonb NOT NULL,
    command_id uuid,
    at bigint NOT NULL
);
CREATE TABLE public.setting (
    key text NOT NULL,
    value text NOT NULL
);
CREATE TABLE public.verification (
    id text NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamp(3) with time zone NOT NULL,
    created_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp(3) with time zone NOT NULL
);
INSERT INTO public._prisma_migrations VALUES ('ca3ee463-389d-41a1-aaf9-0130815d27d9', '0e96b6c80f0d27f120a4ad494551302a9522c09352bc177badcfd72d2bcd0848', '2026-11-26 16:02:40.533913+00', '20261123050841_first', NULL, NULL, '2026-11-26 16:02:40.534+00', 1);
INSERT INTO public.account VALUES ('07388c9c-beb1-47f1-89b9-2886015dabe6', 'Ada', 'cd7e69e6-937e-4735-a841-95b0332f6bc9@example.org', false, NULL, '2026-11-26 16:02:50.172+00', '2026-11-26 16:02:50.172+00');
INSERT INTO public.account_session VALUES ('n4br8hljqYE0NNs2HQqzBj7Rx7f627RV', '2026-12-26 16:02:55.267+00', 'cRjnfBlzzaqMdyhnhWEgL1O0fYEzdlRo', '2026-11-26 16:02:55.268+00', '2026-11-26 16:02:55.268+00', '', '', '07388c9c-beb1-47f1-89b9-2886015dabe6');
INSERT INTO public.credential VALUES ('2a812e74-cab5-49ea-8546-ab9138d775a5', '07388c9c-beb1-47f1-89b9-2886015dabe6', 'credential', '07388c9c-beb1-47f1-89b9-2886015dabe6', NULL, NULL, NULL, NULL, NULL, NULL, '43fa8e1cfeca7212e80a5fac0ba08de7:795c0bd0b1be6d6d0f8deda362a6e46cad089e16982979e76e32006c5414d199518a2799fc2c645f29a738ee6aa30ad529a8854eb8d98a0a2aeb8935c040cd64', '2026-11-26 16:02:50.337+00', '2026-11-26 16:02:50.337+00');
INSERT INTO public.lesson VALUES ('round-robin', NULL, '2026-11-26 16:02:47.17+00');
INSERT INTO public.lesson_version VALUES ('round-robin', 1, '3a4f645dc51f051bbf11f19ddc56643780f8f7445178223abcf08468387c9196', '{"id": "round-robin", "title": {"en": "Round robin", "ko": "Round robin (ko)"}, "format": "timeslice/lesson@1", "minutes": 10, "summary": {"en": "The quantum", "ko": "The quantum (ko)"}, "questions": [{"id": "next", "ask": {"at": 4, "cpu": 0, "kind": "next-process"}, "text": {"en": "Who runs next?", "ko": "Who runs next? (ko)"}, "notes": {"en": "SECRET notes", "ko": "SECRET notes (ko)"}, "title": {"en": "Next", "ko": "Next (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}, {"id": "draw", "ask": {"kind": "gantt"}, "text": {"en": "Draw the timeline.", "ko": "Draw the timeline. (ko)"}, "title": {"en": "Draw", "ko": "Draw (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}]}', '2026-11-26 16:02:47.575+00');
INSERT INTO public.participant VALUES ('7ff6236e-fb33-48b8-bad1-d18775ba2adb', 'f3681bab-366d-4c25-bc2f-dd966f6de8bc', '보라', '8x9dSlVrKxrnqQFZbnt6YkVZ-QVfS1EkrQzNQbWhwaM', '2026-11-26 16:03:00.128+00');
INSERT INTO public.participant VALUES ('a83b44b2-0047-46cd-abe1-f1972896163d', 'f3681bab-366d-4c25-bc2f-dd966f6de8bc', 'Countess', 'nprBWHLPAyGeqSEqoed6USO7Fbssfc8qoSD7fxb6KWY', '2026-11-26 16:02:59.944+00');
INSERT INTO public.participant VALUES ('df03c686-fe73-4fdf-af1c-891d97d814d0', '4fc014a3-5b7b-4225-9141-4dde1ac7871d', 'Cleo', 'y54HSYksxDtMJSs12667fBbJ42hltCZPYI8TjpVORVo', '2026-11-26 16:03:01.975+00');
INSERT INTO public.session VALUES ('4fc014a3-5b7b-4225-9141-4dde1ac7871d', '878086', '878086', '07388c9c-beb1-47f1-89b9-2886015dabe6', 'round-robin', 1, '2026-11-26 16:02:58.888+00', NULL);
INSERT INTO public.session VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', '664426', NULL, '07388c9c-beb1-47f1-89b9-2886015dabe6', 'round-robin', 1, '2026-11-26 16:02:57.571+00', '2026-11-26 16:03:01.867+00');
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 1, 'opened', '{"code": "664426", "type": "opened", "engine": "0.1.0", "lesson": {"id": "round-robin", "title": {"en": "Round robin", "ko": "Round robin (ko)"}, "format": "timeslice/lesson@1", "minutes": 10, "summary": {"en": "The quantum", "ko": "The quantum (ko)"}, "questions": [{"id": "next", "ask": {"at": 4, "cpu": 0, "kind": "next-process"}, "text": {"en": "Who runs next?", "ko": "Who runs next? (ko)"}, "notes": {"en": "SECRET notes", "ko": "SECRET notes (ko)"}, "title": {"en": "Next", "ko": "Next (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}, {"id": "draw", "ask": {"kind": "gantt"}, "text": {"en": "Draw the timeline.", "ko": "Draw the timeline. (ko)"}, "title": {"en": "Draw", "ko": "Draw (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}]}, "session": "f3681bab-366d-4c25-bc2f-dd966f6de8bc", "lessonId": "round-robin", "lessonVersion": 1}', NULL, 1795708977571);
INSERT INTO public.session_event VALUES ('4fc014a3-5b7b-4225-9141-4dde1ac7871d', 1, 'opened', '{"code": "878086", "type": "opened", "engine": "0.1.0", "lesson": {"id": "round-robin", "title": {"en": "Round robin", "ko": "Round robin (ko)"}, "format": "timeslice/lesson@1", "minutes": 10, "summary": {"en": "The quantum", "ko": "The quantum (ko)"}, "questions": [{"id": "next", "ask": {"at": 4, "cpu": 0, "kind": "next-process"}, "text": {"en": "Who runs next?", "ko": "Who runs next? (ko)"}, "notes": {"en": "SECRET notes", "ko": "SECRET notes (ko)"}, "title": {"en": "Next", "ko": "Next (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}, {"id": "draw", "ask": {"kind": "gantt"}, "text": {"en": "Draw the timeline.", "ko": "Draw the timeline. (ko)"}, "title": {"en": "Draw", "ko": "Draw (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}]}, "session": "4fc014a3-5b7b-4225-9141-4dde1ac7871d", "lessonId": "round-robin", "lessonVersion": 1}', NULL, 1795708978888);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 2, 'joined', '{"type": "joined", "nickname": "Ada", "tokenHash": "nprBWHLPAyGeqSEqoed6USO7Fbssfc8qoSD7fxb6KWY", "participant": "a83b44b2-0047-46cd-abe1-f1972896163d"}', 'b3841452-4771-446f-9191-febfc879a61d', 1795708979944);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 3, 'joined', '{"type": "joined", "nickname": "보라", "tokenHash": "8x9dSlVrKxrnqQFZbnt6YkVZ-QVfS1EkrQzNQbWhwaM", "participant": "7ff6236e-fb33-48b8-bad1-d18775ba2adb"}', '0de12443-f179-41b4-8bd7-d4dd92e1e641', 1795708980128);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 4, 'started', '{"type": "started"}', '5abd88af-7c32-49b4-92b3-9f7418cd16de', 1795708980433);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 5, 'predictions-opened', '{"type": "predictions-opened", "closesAt": null, "question": "next"}', '5bd05b4f-a844-4c7f-886d-efd761816dd3', 1795708980629);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 6, 'drafted', '{"edit": 1, "type": "drafted", "answer": {"kind": "next-process", "choice": "P3"}, "complete": true, "question": "next", "participant": "a83b44b2-0047-46cd-abe1-f1972896163d"}', 'a16b2501-3eb9-46ab-b8d3-9e1d5e553505', 1795708980800);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 7, 'renamed', '{"type": "renamed", "nickname": "Countess", "participant": "a83b44b2-0047-46cd-abe1-f1972896163d"}', 'e7d58f9e-fce5-44dd-91ae-b3acad6218e3', 1795708980819);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 8, 'drafted', '{"edit": 1, "type": "drafted", "answer": {"kind": "next-process", "choice": "idle"}, "complete": true, "question": "next", "participant": "7ff6236e-fb33-48b8-bad1-d18775ba2adb"}', '80e71203-6519-4508-b90f-c38766faf7e7', 1795708980865);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 9, 'locked', '{"by": "host", "type": "locked", "marks": [{"mark": {"earned": 1, "finding": null, "possible": 1}, "participant": "a83b44b2-0047-46cd-abe1-f1972896163d"}, {"mark": {"earned": 0, "finding": {"at": 4, "why": {"en": "P3 before P1: at the same instant, arrivals join before the expired process.", "ko": "P3이 P1보다 먼저: 같은 시각이면 새로 도착한 프로세스가 퀀텀이 끝난 프로세스보다 먼저 줄을 섭니다."}, "lane": 0, "given": "idle", "expected": "P3"}, "possible": 1}, "participant": "7ff6236e-fb33-48b8-bad1-d18775ba2adb"}], "tally": {"kind": "next-process", "counts": [{"count": 0, "choice": "P1"}, {"count": 1, "choice": "P3"}, {"count": 1, "choice": "idle"}], "answers": 2}, "engine": "0.1.0", "question": "next"}', '19ab2d37-6dd3-4000-b548-e8aeef9c0c79', 1795708980938);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 10, 'revealed', '{"type": "revealed", "question": "next"}', 'dcea256f-dd6d-4f74-b857-b0ea87254106', 1795708981073);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 11, 'explained', '{"type": "explained", "question": "next"}', 'cdcf1965-0dc2-4544-a709-e914599de4f1', 1795708981291);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 12, 'advanced', '{"type": "advanced", "question": "draw"}', '1abb3211-72af-4981-a8bb-0d12da799f87', 1795708981380);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 13, 'predictions-opened', '{"type": "predictions-opened", "closesAt": null, "question": "draw"}', '581fc453-1a0c-45de-977f-5f73aa6a1cd2', 1795708981436);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 14, 'drafted', '{"edit": 1, "type": "drafted", "answer": {"kind": "gantt", "lanes": [[{"end": 2, "start": 0, "value": "P1"}, {"end": 4, "start": 2, "value": "P2"}, {"end": 6, "start": 4, "value": "P3"}, {"end": 8, "start": 6, "value": "P1"}]]}, "complete": true, "question": "draw", "participant": "a83b44b2-0047-46cd-abe1-f1972896163d"}', '901e9b66-4d66-4994-bb58-946f0c718174', 1795708981517);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 15, 'locked', '{"by": "host", "type": "locked", "marks": [{"mark": {"earned": 8, "finding": null, "possible": 8}, "participant": "a83b44b2-0047-46cd-abe1-f1972896163d"}], "tally": {"kind": "gantt", "lanes": [[{"P1": 1}, {"P1": 1}, {"P2": 1}, {"P2": 1}, {"P3": 1}, {"P3": 1}, {"P1": 1}, {"P1": 1}]], "answers": 1}, "engine": "0.1.0", "question": "draw"}', 'f2fb531b-2b42-4633-8d89-822b83696993', 1795708981564);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 16, 'revealed', '{"type": "revealed", "question": "draw"}', '68b44a82-d12f-41f0-b798-92686d6f137e', 1795708981627);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 17, 'explained', '{"type": "explained", "question": "draw"}', '71b91e5c-4f15-42b8-90b3-679f3bd6e7cd', 1795708981756);
INSERT INTO public.session_event VALUES ('f3681bab-366d-4c25-bc2f-dd966f6de8bc', 18, 'ended', '{"type": "ended"}', '680fa217-d3db-4dff-9e4f-e458680ac00c', 1795708981867);
INSERT INTO public.session_event VALUES ('4fc014a3-5b7b-4225-9141-4dde1ac7871d', 2, 'joined', '{"type": "joined", "nickname": "Cleo", "tokenHash": "y54HSYksxDtMJSs12667fBbJ42hltCZPYI8TjpVORVo", "participant": "df03c686-fe73-4fdf-af1c-891d97d814d0"}', '023fab70-bf77-4769-97ba-ec954cb51518', 1795708981975);
INSERT INTO public.setting VALUES ('setup-token-sha256', 'a684de22e7bfee8b4583792325d7dd8d4c008eac6dcba1936a16953c5499d36d');
ALTER TABLE ONLY public._prisma_migrations
    ADD CONSTRAINT _prisma_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_session
    ADD CONSTRAINT account_session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.lesson
    ADD CONSTRAINT lesson_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.lesson_version
    ADD CONSTRAINT lesson_version_pkey PRIMARY KEY (lesson_id, version);
ALTER TABLE ONLY public.participant
    ADD CONSTRAINT participant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.session_event
    ADD CONSTRAINT session_event_pkey PRIMARY KEY (session_id, revision);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX account_email_key ON public.account USING btree (email);
CREATE INDEX account_session_account_id_idx ON public.account_session USING btree (account_id);
CREATE UNIQUE INDEX account_session_token_key ON public.account_session USING btree (token);
CREATE INDEX credential_account_id_idx ON public.credential USING btree (account_id);
CREATE INDEX lesson_owner_id_idx ON public.lesson USING btree (owner_id);
CREATE INDEX participant_session_id_idx ON public.participant USING btree (session_id);
CREATE UNIQUE INDEX participant_token_hash_key ON public.participant USING btree (token_hash);
CREATE INDEX session_code_idx ON public.session USING btree (code);
CREATE INDEX session_host_id_created_at_idx ON public.session USING btree (host_id, created_at);
CREATE UNIQUE INDEX session_open_code_key ON public.session USING btree (open_code);
CREATE INDEX verification_identifier_idx ON public.verification USING btree (identifier);
ALTER TABLE ONLY public.account_session
    ADD CONSTRAINT account_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.credential
    ADD CONSTRAINT credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.lesson
    ADD CONSTRAINT lesson_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.account(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.lesson_version
    ADD CONSTRAINT lesson_version_lesson_id_fkey FOREIGN KEY (lesson_id) REFERENCES public.lesson(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.participant
    ADD CONSTRAINT participant_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.session(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.session_event
    ADD CONSTRAINT session_event_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.session(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_host_id_fkey FOREIGN KEY (host_id) REFERENCES public.account(id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_lesson_id_lesson_version_fkey FOREIGN KEY (lesson_id, lesson_version) REFERENCES public.lesson_version(lesson_id, version) ON UPDATE CASCADE ON DELETE RESTRICT;
