# One image for every service: which one it is, the command says (see docker-compose.yml).
FROM node:24-slim AS sources
WORKDIR /app
COPY package.json package-lock.json ./
COPY libs/contracts/package.json libs/contracts/
COPY libs/platform/package.json libs/platform/
COPY libs/screening/package.json libs/screening/
COPY apps/auth-svc/package.json apps/auth-svc/
COPY apps/chat-svc/package.json apps/chat-svc/
COPY apps/ai-svc/package.json apps/ai-svc/
COPY apps/ticket-svc/package.json apps/ticket-svc/
COPY apps/gateway/package.json apps/gateway/
COPY apps/web/package.json apps/web/
COPY bench/package.json bench/
COPY chaos/package.json chaos/
COPY e2e/package.json e2e/

FROM sources AS build
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

# What runs: no compiler, no browser code but the built pages, none of the laptop's own Postgres.
FROM sources AS dependencies
RUN npm ci --no-audit --no-fund --omit=dev \
    -w libs/contracts -w libs/platform -w libs/screening -w apps/auth-svc -w apps/chat-svc -w apps/ai-svc \
    -w apps/ticket-svc -w apps/gateway

FROM node:24-slim
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps HOST=0.0.0.0 HEALTH_PORT=8080 WEB_DIR=/app/apps/web/dist
WORKDIR /app
COPY --from=dependencies /app ./
COPY --from=build /app/libs/contracts/dist libs/contracts/dist
COPY --from=build /app/libs/platform/dist libs/platform/dist
COPY --from=build /app/libs/screening/dist libs/screening/dist
COPY --from=build /app/apps/auth-svc/dist apps/auth-svc/dist
COPY apps/auth-svc/workers apps/auth-svc/workers
COPY --from=build /app/apps/chat-svc/dist apps/chat-svc/dist
COPY --from=build /app/apps/ai-svc/dist apps/ai-svc/dist
COPY --from=build /app/apps/ticket-svc/dist apps/ticket-svc/dist
COPY --from=build /app/apps/gateway/dist apps/gateway/dist
COPY --from=build /app/apps/web/dist apps/web/dist
COPY tools/database tools/database
COPY tools/set-up-databases.mjs tools/healthcheck.mjs tools/
# A volume takes its owner from here.
RUN mkdir /mail && chown node:node /mail
USER node
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["node", "tools/healthcheck.mjs"]
CMD ["node", "apps/gateway/dist/main.js"]
