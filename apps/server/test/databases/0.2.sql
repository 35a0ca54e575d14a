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
INSERT INTO public._prisma_migrations VALUES ('8bb4459a-0302-473b-bab9-8c0f8580c7df', '0e96b6c80f0d27f120a4ad494551302a9522c09352bc177badcfd72d2bcd0848', '2026-11-26 16:04:27.106126+00', '20261123050841_first', NULL, NULL, '2026-11-26 16:04:27.121+00', 1);
INSERT INTO public.account VALUES ('ba7839e0-6628-4c23-9ab4-e70262b8fa12', 'Ada', 'e357318d-b8cd-4222-9c0d-5804ce68750e@example.org', false, NULL, '2026-11-26 16:04:36.207+00', '2026-11-26 16:04:36.207+00');
INSERT INTO public.account_session VALUES ('EQYzwq6NRXTnmPRUugFPAPqJDm93ZxVm', '2026-12-26 16:04:37.947+00', 'sYpYUDi06KDs5yzKY8HEyFbp9BQY6YBW', '2026-11-26 16:04:37.949+00', '2026-11-26 16:04:37.949+00', '', '', 'ba7839e0-6628-4c23-9ab4-e70262b8fa12');
INSERT INTO public.credential VALUES ('06885709-4517-412f-acff-c8db4b079310', 'ba7839e0-6628-4c23-9ab4-e70262b8fa12', 'credential', 'ba7839e0-6628-4c23-9ab4-e70262b8fa12', NULL, NULL, NULL, NULL, NULL, NULL, '17767e5832cf9dfc0c368a0ea69649b0:99be19e4dfe9b21e5ea2421729c111808af63e337f9cd58bceb81b6e148df6591f74105753745d186162ac5964033a494a45292834c2539a7631cac6bcec037a', '2026-11-26 16:04:36.39+00', '2026-11-26 16:04:36.39+00');
INSERT INTO public.lesson VALUES ('round-robin', NULL, '2026-11-26 16:04:34.201+00');
INSERT INTO public.lesson_version VALUES ('round-robin', 1, '3a4f645dc51f051bbf11f19ddc56643780f8f7445178223abcf08468387c9196', '{"id": "round-robin", "title": {"en": "Round robin", "ko": "Round robin (ko)"}, "format": "timeslice/lesson@1", "minutes": 10, "summary": {"en": "The quantum", "ko": "The quantum (ko)"}, "questions": [{"id": "next", "ask": {"at": 4, "cpu": 0, "kind": "next-process"}, "text": {"en": "Who runs next?", "ko": "Who runs next? (ko)"}, "notes": {"en": "SECRET notes", "ko": "SECRET notes (ko)"}, "title": {"en": "Next", "ko": "Next (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}, {"id": "draw", "ask": {"kind": "gantt"}, "text": {"en": "Draw the timeline.", "ko": "Draw the timeline. (ko)"}, "title": {"en": "Draw", "ko": "Draw (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}]}', '2026-11-26 16:04:34.269+00');
INSERT INTO public.participant VALUES ('ac875c08-a953-4b54-b6f3-2c19c3925785', '4cdce6a5-4354-4db4-8e39-815dce6074f9', '보라', 'Lxxn3Dy6Z_565F_jyB-IP4LkRbPdIXuc0U4REBG5Yxc', '2026-11-26 16:04:39.975+00');
INSERT INTO public.participant VALUES ('82365faa-1a36-48a7-aa2f-cc0fad16640d', '4cdce6a5-4354-4db4-8e39-815dce6074f9', 'Countess', 'NQK3sv_cEJ9mCMPWyYSejl1BPWeHP7HBLJXfmwobTlQ', '2026-11-26 16:04:39.866+00');
INSERT INTO public.participant VALUES ('7cf223f6-46c3-4deb-be5d-657d04a27ad2', '9ebdbf2b-ae00-4cde-b8a9-a8b892dacee3', 'Cleo', 'jjCY79iArGwGAPI4D1GTSEiMUw3EZ9uJk4PeJbStzzs', '2026-11-26 16:04:41.304+00');
INSERT INTO public.session VALUES ('9ebdbf2b-ae00-4cde-b8a9-a8b892dacee3', '100820', '100820', 'ba7839e0-6628-4c23-9ab4-e70262b8fa12', 'round-robin', 1, '2026-11-26 16:04:38.934+00', NULL);
INSERT INTO public.session VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', '078700', NULL, 'ba7839e0-6628-4c23-9ab4-e70262b8fa12', 'round-robin', 1, '2026-11-26 16:04:38.496+00', '2026-11-26 16:04:41.263+00');
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 1, 'opened', '{"code": "078700", "type": "opened", "engine": "0.1.0", "lesson": {"id": "round-robin", "title": {"en": "Round robin", "ko": "Round robin (ko)"}, "format": "timeslice/lesson@1", "minutes": 10, "summary": {"en": "The quantum", "ko": "The quantum (ko)"}, "questions": [{"id": "next", "ask": {"at": 4, "cpu": 0, "kind": "next-process"}, "text": {"en": "Who runs next?", "ko": "Who runs next? (ko)"}, "notes": {"en": "SECRET notes", "ko": "SECRET notes (ko)"}, "title": {"en": "Next", "ko": "Next (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}, {"id": "draw", "ask": {"kind": "gantt"}, "text": {"en": "Draw the timeline.", "ko": "Draw the timeline. (ko)"}, "title": {"en": "Draw", "ko": "Draw (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}]}, "options": {"points": "speed", "confidence": true}, "session": "4cdce6a5-4354-4db4-8e39-815dce6074f9", "lessonId": "round-robin", "lessonVersion": 1}', NULL, 1795709078496);
INSERT INTO public.session_event VALUES ('9ebdbf2b-ae00-4cde-b8a9-a8b892dacee3', 1, 'opened', '{"code": "100820", "type": "opened", "engine": "0.1.0", "lesson": {"id": "round-robin", "title": {"en": "Round robin", "ko": "Round robin (ko)"}, "format": "timeslice/lesson@1", "minutes": 10, "summary": {"en": "The quantum", "ko": "The quantum (ko)"}, "questions": [{"id": "next", "ask": {"at": 4, "cpu": 0, "kind": "next-process"}, "text": {"en": "Who runs next?", "ko": "Who runs next? (ko)"}, "notes": {"en": "SECRET notes", "ko": "SECRET notes (ko)"}, "title": {"en": "Next", "ko": "Next (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}, {"id": "draw", "ask": {"kind": "gantt"}, "text": {"en": "Draw the timeline.", "ko": "Draw the timeline. (ko)"}, "title": {"en": "Draw", "ko": "Draw (ko)"}, "scenario": {"format": "timeslice/scenario@1", "policy": {"kind": "rr", "quantum": 2}, "processes": [{"id": "P1", "bursts": [["cpu", 4]], "arrival": 0}, {"id": "P2", "bursts": [["cpu", 2]], "arrival": 0}, {"id": "P3", "bursts": [["cpu", 2]], "arrival": 2}]}, "explanation": {"text": {"en": "SECRET text", "ko": "SECRET text (ko)"}, "source": {"en": "SECRET source", "ko": "SECRET source (ko)"}}}]}, "options": {"points": "speed", "confidence": true}, "session": "9ebdbf2b-ae00-4cde-b8a9-a8b892dacee3", "lessonId": "round-robin", "lessonVersion": 1}', NULL, 1795709078934);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 2, 'joined', '{"type": "joined", "nickname": "Ada", "tokenHash": "NQK3sv_cEJ9mCMPWyYSejl1BPWeHP7HBLJXfmwobTlQ", "participant": "82365faa-1a36-48a7-aa2f-cc0fad16640d"}', '65795762-44ea-402f-afa3-4352968a3a34', 1795709079866);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 3, 'joined', '{"type": "joined", "nickname": "보라", "tokenHash": "Lxxn3Dy6Z_565F_jyB-IP4LkRbPdIXuc0U4REBG5Yxc", "participant": "ac875c08-a953-4b54-b6f3-2c19c3925785"}', 'bdd077c5-d4e3-4484-8ca6-3c940d6fa42a', 1795709079975);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 4, 'started', '{"type": "started"}', 'e1d09786-5520-4f1a-8b2a-228f61a20714', 1795709079992);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 5, 'predictions-opened', '{"type": "predictions-opened", "round": 1, "closesAt": null, "question": "next"}', '285ab5fd-134c-4517-a3e9-153d04a7c5e1', 1795709079996);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 6, 'drafted', '{"edit": 1, "type": "drafted", "round": 1, "answer": {"kind": "next-process", "choice": "P3"}, "complete": true, "question": "next", "confidence": 3, "participant": "82365faa-1a36-48a7-aa2f-cc0fad16640d"}', '6a6f8291-c686-484b-9053-609535b5e62c', 1795709080000);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 7, 'renamed', '{"type": "renamed", "nickname": "Countess", "participant": "82365faa-1a36-48a7-aa2f-cc0fad16640d"}', '4dade2b9-31ec-434f-90ee-4589d077357c', 1795709080006);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 8, 'drafted', '{"edit": 1, "type": "drafted", "round": 1, "answer": {"kind": "next-process", "choice": "idle"}, "complete": true, "question": "next", "confidence": 3, "participant": "ac875c08-a953-4b54-b6f3-2c19c3925785"}', '5b738ce7-b8ff-4669-9bf3-e60b03b00db7', 1795709080014);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 9, 'locked', '{"by": "host", "type": "locked", "marks": [{"mark": {"parts": [{"part": "choice", "earned": 1, "weight": 1, "possible": 1}], "earned": 1, "finding": null, "possible": 1, "readings": [{"model": "right", "percent": 60}, {"model": "S04-clairvoyant", "percent": 7}, {"model": "S06-cyclic-sweep", "percent": 7}, {"model": "S08-newcomer-first", "percent": 7}]}, "participant": "82365faa-1a36-48a7-aa2f-cc0fad16640d"}, {"mark": {"parts": [{"part": "choice", "earned": 0, "weight": 1, "possible": 1}], "earned": 0, "finding": {"at": 4, "why": {"en": "P3 before P1: at the same instant, arrivals join before the expired process.", "ko": "P3이 P1보다 먼저: 같은 시각이면 새로 도착한 프로세스가 퀀텀이 끝난 프로세스보다 먼저 줄을 섭니다."}, "lane": 0, "given": "idle", "expected": "P3"}, "possible": 1, "readings": [{"model": "other", "percent": 82}, {"model": "right", "percent": 11}]}, "participant": "ac875c08-a953-4b54-b6f3-2c19c3925785"}], "round": 1, "tally": {"kind": "next-process", "counts": [{"count": 0, "choice": "P1"}, {"count": 1, "choice": "P3"}, {"count": 1, "choice": "idle"}], "answers": 2}, "engine": "0.1.0", "question": "next"}', '202be986-bdcd-455e-bebb-6d46d6ba8118', 1795709080017);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 10, 'discussed', '{"type": "discussed", "endsAt": null, "question": "next"}', 'cdd8ef92-0f61-4f35-a270-89c6467dc160', 1795709080164);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 11, 'predictions-opened', '{"type": "predictions-opened", "round": 2, "closesAt": null, "question": "next"}', 'db000a73-2cd7-46ac-97db-429a4d72d1fb', 1795709080267);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 12, 'drafted', '{"edit": 2, "type": "drafted", "round": 2, "answer": {"kind": "next-process", "choice": "P3"}, "complete": true, "question": "next", "participant": "ac875c08-a953-4b54-b6f3-2c19c3925785"}', 'f5a7d43f-68ff-424f-8df7-efa047e3010c', 1795709080316);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 13, 'locked', '{"by": "host", "type": "locked", "marks": [{"mark": {"parts": [{"part": "choice", "earned": 1, "weight": 1, "possible": 1}], "earned": 1, "finding": null, "possible": 1, "readings": [{"model": "right", "percent": 60}, {"model": "S04-clairvoyant", "percent": 7}, {"model": "S06-cyclic-sweep", "percent": 7}, {"model": "S08-newcomer-first", "percent": 7}]}, "participant": "82365faa-1a36-48a7-aa2f-cc0fad16640d"}, {"mark": {"parts": [{"part": "choice", "earned": 1, "weight": 1, "possible": 1}], "earned": 1, "finding": null, "possible": 1, "readings": [{"model": "right", "percent": 60}, {"model": "S04-clairvoyant", "percent": 7}, {"model": "S06-cyclic-sweep", "percent": 7}, {"model": "S08-newcomer-first", "percent": 7}]}, "participant": "ac875c08-a953-4b54-b6f3-2c19c3925785"}], "round": 2, "tally": {"kind": "next-process", "counts": [{"count": 0, "choice": "P1"}, {"count": 2, "choice": "P3"}, {"count": 0, "choice": "idle"}], "answers": 2}, "engine": "0.1.0", "question": "next"}', '112bf569-0719-4a36-9d78-5029fbc06338', 1795709080376);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 14, 'revealed', '{"type": "revealed", "question": "next"}', '00b11523-42e7-475f-8663-279c302be6a5', 1795709080564);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 15, 'explained', '{"type": "explained", "question": "next"}', 'ea76b92d-4d25-4a1b-a4b7-5791f76ec3df', 1795709080808);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 16, 'advanced', '{"type": "advanced", "question": "draw"}', 'b8ce4e78-8ba8-4ed6-ae0f-fedb54bd952c', 1795709080966);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 17, 'predictions-opened', '{"type": "predictions-opened", "round": 1, "closesAt": null, "question": "draw"}', '5ad81404-023f-49e3-b6d9-b9ba701d8f03', 1795709080980);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 18, 'drafted', '{"edit": 1, "type": "drafted", "round": 1, "answer": {"kind": "gantt", "lanes": [[{"end": 2, "start": 0, "value": "P1"}, {"end": 4, "start": 2, "value": "P2"}, {"end": 6, "start": 4, "value": "P3"}, {"end": 8, "start": 6, "value": "P1"}]]}, "complete": true, "question": "draw", "participant": "82365faa-1a36-48a7-aa2f-cc0fad16640d"}', '204d7684-819e-411e-8962-56d78c4fd8f7', 1795709080999);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 19, 'locked', '{"by": "host", "type": "locked", "marks": [{"mark": {"parts": [{"part": "ticks", "earned": 8, "weight": 2, "possible": 8}, {"part": "order", "earned": 4, "weight": 1, "possible": 4}], "earned": 1000, "finding": null, "possible": 1000, "readings": [{"model": "right", "percent": 78}, {"model": "S04-clairvoyant", "percent": 10}, {"model": "S06-cyclic-sweep", "percent": 10}]}, "participant": "82365faa-1a36-48a7-aa2f-cc0fad16640d"}], "round": 1, "tally": {"kind": "gantt", "lanes": [[{"P1": 1}, {"P1": 1}, {"P2": 1}, {"P2": 1}, {"P3": 1}, {"P3": 1}, {"P1": 1}, {"P1": 1}]], "answers": 1}, "engine": "0.1.0", "question": "draw"}', 'd8d61bcb-cc78-4d0d-b3ae-b9aeecb86ed8', 1795709081027);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 20, 'revealed', '{"type": "revealed", "question": "draw"}', 'dd863e69-fd5f-4611-8c56-cfad6d98eb72', 1795709081155);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 21, 'explained', '{"type": "explained", "question": "draw"}', '2e45615f-d65f-4f78-a7ed-bf5097cff573', 1795709081181);
INSERT INTO public.session_event VALUES ('4cdce6a5-4354-4db4-8e39-815dce6074f9', 22, 'ended', '{"type": "ended"}', '9ab39866-3584-463d-b2cd-c8469a9407c4', 1795709081263);
INSERT INTO public.session_event VALUES ('9ebdbf2b-ae00-4cde-b8a9-a8b892dacee3', 2, 'joined', '{"type": "joined", "nickname": "Cleo", "tokenHash": "jjCY79iArGwGAPI4D1GTSEiMUw3EZ9uJk4PeJbStzzs", "participant": "7cf223f6-46c3-4deb-be5d-657d04a27ad2"}', 'fcb69019-b5b0-4ce4-b81c-8d0030a8f3ec', 1795709081304);
INSERT INTO public.setting VALUES ('setup-token-sha256', '1cbe8c92a0fb5b972152cb377a212a979e3909465400a50cd5d2c56714699f1e');
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
