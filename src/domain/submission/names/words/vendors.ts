import { phraseList, wordSet } from './word-list.ts';

/**
 * Vendors and products of the field, which say nothing about the reader's own company and are never asked about. An allow-list:
 * what is missing here is asked about, which costs one answer. Folded, as single words.
 */
export const VENDORS = wordSet(
  `salesforce hubspot marketo pardot eloqua mailchimp klaviyo braze iterable sendgrid twilio segment adobe oracle microsoft google meta
  facebook instagram linkedin twitter youtube tiktok pinterest snapchat reddit whatsapp whatsapp slack zoom webex asana trello jira confluence atlassian
  notion airtable monday clickup wrike workfront smartsheet basecamp zapier workato make n8n tray mulesoft boomi informatica fivetran stitch
  snowflake databricks redshift bigquery looker tableau powerbi qlik domo metabase amplitude mixpanel heap hotjar fullstory optimizely vwo
  unbounce instapage wordpress drupal contentful sitecore wix squarespace webflow shopify magento bigcommerce woocommerce stripe paypal netsuite
  sap workday zendesk intercom drift freshworks freshdesk zoho pipedrive dynamics sugarcrm copper gong chorus outreach salesloft apollo zoominfo
  clearbit cognism lusha demandbase terminus rollworks bombora 6sense sixsense bizible leandata chilipiper calendly uberflip pathfactory seismic
  highspot showpad vidyard wistia vimeo brightcove hootsuite buffer sprinklr semrush ahrefs moz screamingfrog similarweb brandwatch meltwater cision
  prezly canva figma sketch miro mural invision photoshop indesign illustrator acrobat lightroom powerpoint excel outlook word sharepoint onedrive teams
  office windows azure aws amazon bedrock gmail chrome android apple iphone ipad macos safari firefox mozilla edge openai chatgpt gpt copilot claude anthropic
  gemini bard mistral llama perplexity midjourney dall-e dalle jasper writer grammarly deepl copy.ai descript synthesia elevenlabs runway
  grok deepseek huggingface cohere einstein agentforce sensei firefly github gitlab bitbucket netlify vercel cloudflare figjam dropbox docusign box evernote
  surveymonkey typeform qualtrics eventbrite cvent bizzabo on24 goldcast hopin splash g2 capterra trustpilot trustradius gartner forrester
  idc mckinsey sirius siriusdecisions statista wikipedia criteo quantcast taboola outbrain doubleclick adroll tradedesk appsflyer branch adjust
  tealium mparticle treasuredata lytics bloomreach dynamicyield onetrust trustarc cookiebot usercentrics didomi iubenda litmus emailonacid
  validity returnpath sparkpost mailgun postmark campaignmonitor activecampaign getresponse constantcontact brevo sendinblue dotdigital
  emarsys exacttarget responsys acoustic silverpop sfmc act-on acton sharpspring keap infusionsoft ontraport customerio insider moengage
  clevertap airship onesignal vero drip omnisend attentive yotpo gainsight totango churnzero catalyst planhat vitally rippling bamboohr
  personio greenhouse lever teamwork bynder brandfolder aprimo widen canto frontify celtra smartly percolate kapost contently skyword
  newscred welcome opal coschedule airbrush loom otter fireflies claap jotform formstack wufoo paperform docebo trello yammer viva
  rocketreach hunter clay instantly lemlist waalaxy phantombuster dripify expandi allbound impartner partnerstack impact crossbeam reveal bing
  yahoo duckduckgo baidu yandex xing mastodon bluesky threads discord telegram signal vonage ringcentral aircall dialpad five9 genesys javascript
  typescript python markdown json xml html css sql linux`,
);

/** The same for names of several words. */
export const VENDOR_PHRASES = phraseList(
  `google analytics, google ads, google workspace, google sheets, google docs, google drive, google cloud, google search console, google tag manager,
  looker studio, data studio, search console, tag manager, microsoft teams, microsoft dynamics, microsoft copilot, microsoft office, office 365, microsoft 365,
  power bi, power automate, power apps, adobe analytics, adobe campaign, adobe experience manager, adobe experience cloud, adobe target, experience
  manager, creative cloud, experience cloud, marketing cloud, sales cloud, service cloud, data cloud, pardot account engagement, account engagement,
  marketing hub, sales hub, service hub, operations hub, customer hub, content hub, sales navigator, campaign manager 360, linkedin campaign manager, linkedin ads, facebook ads,
  meta ads, bing ads, amazon ads, business manager, chili piper, constant contact, campaign monitor, customer io, active campaign, screaming frog,
  trade desk, hugging face, google gemini, bing chat, oracle eloqua, oracle responsys, sap emarsys, dynamics 365, monday com, red hat, better cloud,
  vs code, visual studio, x twitter, email on acid, return path, treasure data, dynamic yield, bedrock agents, einstein copilot, einstein gpt, sales engagement`,
);
